/** Written before the detector was improved, half of 175 notes; improved on first. */
export const notesA = `
Sat with [name Oluwaseun] and her SW in the family room. Chatty, proud of her college place at [school Bramley Vale FE College].
[initials-age J (7y)] and baby sister both on CP plans since March, core groups every 4 wks.
NHS no on the front sheet [nhs-number ### ### ####], hospital letter has it too.
Spoke to the manager of [home Larkspur House] by phone, she had no copy of the placement plan.
Allocated worker [name Temitope Adeyemi-Clarke] has 24 children, says it is "too many to hold in my head".
Email from the carer ([email jan.whitworth52@gmail.com]) on file asking for respite, no reply.
Young person said [school St Wilfrid's RC High] "gave up on me".
Contact arrangements: Tues & Thurs at [place Firth Park Library], supervised by a different worker each time.
[name Ffion Llewellyn] (team manager) signs supervision herself, monthly, reflective.
They moved from [postcode s5 7qb] to a hostel out of area within the week.
Pathway plan for [name Mohammed Al-Rashid] was written with him, his words are all through it.
strat disc held same day, attended by DS [name Hallam], health absent
PA said he is sofa surfing round the [place Gleadless estate].
GP letter dated Sept confirms [nhs-number ##########] and the immunisations are up to date.
[name Ngozi]'s mum has agreed to the PLO letter being explained by an interpreter
[name Siobhán Ní Bhriain], principal SW, chairs practice week, strong link to audit
Placement at [home The Old Vicarage] ended in notice after 11 days.
[school Thornfield Juniors] made 5 referrals in a term, none met threshold on paper.
"[name Jess] gets me" - C12 about her PA.
Address in LCS is [address 12b Tolworth Rise], the worker visited the old one.
DOB [date-of-birth 07.11.10] used in the court bundle, [date-of-birth 07.01.10] on the system.
Step-dad's workplace [place Kwik Fit in Attercliffe] is in the risk assessment as unsafe place
new baby due in Jan, midwife [name Grainne] invited to the pre-birth conference
Letter for parent went to [postcode LS9 8TJ], 2 doors down from the risk.
[name Hussein Warsame] came as UASC in April; age assessment Merton compliant.
Foster carers live in [place Grenoside], 40 mins by bus to his school
The girl's gran [name Agnieszka Wójcik] offered to care and wasn't viability assessed.
Mum [name Lorraine], dad [name Wayne] both at conference; [name Wayne] left before the vote
Boxing at [place Steel City ABC] twice a wk keeps him out of trouble, PA pays.
social worker ([name Abimbola]) off since Sept, case held by duty, drift
[initials-age K.T. (16)] living in semi-indep, bed but no curtains, PA bought some herself.
[name Parveen Akhtar-Hussain] from the virtual school knew every child, impressive
His mum can be reached on [phone +44 7700 900 461] in Vilnius.
Nursery ([school Little Acorns Day Nursery]) not invited to the core group.
Two siblings, [initials-age MJ (4)] and [initials-age PJ (2)], sleep on one mattress.
emailed by his dad, [email darrenp_1984@hotmail.co.uk], threats, not shared w police
Case discussed under her maiden name [name Cavanagh] and married name [name Ncube], records not linked.
She goes to [place St Chad's church] on Sundays w the carer, her choice.
IRO footprint: [name Geoff T.] escalated twice, resolved the 2nd time.
Health visitor attached to [place Darnall Primary Care Centre] was not told of the move.
[name Eilidh] thinks her new flat is "proper mine"; photos of the decorating
Plan does not mention half sister ([initials-age B.O., 11 yrs old]) in the same house.
respite w auntie [name Bernadette] every other wkend, working well
YP is at [home Moorland View], unregistered, 3rd extension
Spoke to [name Jola] (mum), she feels listened to, "first time in years"
Supervising SW [name Mairead O'Shaughnessy] visits foster carers 6 weekly
He gave his number as [phone 07700900982] and asked to be texted
[initials-age R.W. aged 5] asked "when is my new mummy coming"
Audit of C30 by [name Zoë Brathwaite]: RI, I agree
Next-of-kin form: [name Lucja Nowak], [phone 01142 760 233]
found by police at the [place Travelodge] near the [place Northern General]
Dental: NHS [nhs-number ### ### ####], last seen 2021
[name Rhys ap Gwilym] speaks Welsh at home, nobody had asked
Girls' group meets at [place Pitsmoor Adventure Playground], 8 regulars
born on the [date-of-birth twelfth of May 2014] says one plan, the other has the tenth
Emergency duty: Mr. [name Bielecki] called 4x on the night. 1st visit 9.15 next day
Ms [name T. Quaye] chairs the panel, minutes record challenge
carer address ([address Beech Cottage, Loxley Lane]) visible on the contact sheet
[name Anh Thu Nguyen] trafficked, NRM in 2 days, placement 40 miles away same night
little [name Bobbi] slept through the whole visit - so was she seen?
Pre-proceedings mtg w Miss [name Ogunleye]'s solicitor, letter clear, in plain English
[email socialworker.helen@sheffield.gov.uk] is down as next of kin (!)
they met at the [place Costa in Crystal Peaks] as she won't have anyone at home
C33 PEP at [school Wybourn Community Primary], pupil premium on 1:1 tutoring
YP's national insurance no. [ni-number JG 10 37 59 A] came 2 months late, no benefits till then
Report by Dr [name Szczepański], child psychologist, 2 yrs old, never acted on
hosp discharge to [postcode S35 1rn] without a discharge planning mtg
In the log: "[name J. Mbeki] visited, no reply, card left" x3
[name Bronagh] from CAMHS came to the care planning mtg, rare
C40: hears voices, GP at [place Page Hall Medical Centre] wrote twice
14 of 18 assessments timely. The late ones are all from [name Trish]'s pod.
[school Sharrow Nursery Infants] DSL raised a concern about bruising on a Fri pm
Mum's new partner drinks at the [place Wagon and Horses]
foster sibling [name Tilly-Mae] has moved on, he misses her, not explored
Allegation vs carer [name Gordon] dealt with by LADO in 9 working days
The three have consecutive files; NHS nos [nhs-number ##########], [nhs-number ##########] and [nhs-number ### ### ####].
pupil [upn #############] on roll nowhere since June, CME team told 4 mths late
NI card [ni-number PX773310B] kept for him in the safe
[email Head@meersbrookbank.example.org] copied in, plus a councillor
Rang mum's old mobile ([phone 07400 188 622]) then the landline, [phone 0114 2496 118]
Housing letter: [address 16 Duchess Road], [postcode S2 4DR]
re-housed at [address Block C, 40 Park Grange Croft], first night without furniture
EDT sent the taxi to Sheffield [postcode S6 2LR], wrong end of the city
Passport: [date-of-birth 2009-03-17]. UASC claimed [date-of-birth 17/3/2011].
she was born on [date-of-birth Christmas Day 2015] and removed on Boxing Day
Dob [date-of-birth 8/8/13]; sib [date-of-birth 22/12/15]; both LAC since '19
re [initials-age L (14)]: "nobody asked me", written in red pen on his review form
baby [initials-age N, 5 wks], seen in cot, bruise noted, medical same day
`

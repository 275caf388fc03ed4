/** Written after the improvement on A and B; measured, then improved on. */
export const notesC = `
Interview w child 1, [name Amara], in her bedroom. Posters of K-pop everywhere, worker knew all the names.
C02 - social worker [name Gareth Pugh-Evans] writes "I visited" without saying who was seen.
Mum ([name Danuta]) speaks no English; her 11 yr old, [name Oskar], translates.
S47 on [initials-age T.J., 4 yrs]: strat within hours, good multi-agency
[name Priyanka]'s plan is 4 pages of what she should do and none of what we do
Spoke w [name Tobias Okwuosa], 17, in his shared house. Likes his PA, hates the damp.
Father's DOB in the chronology ([date-of-birth 2.2.1989]) is not that in the PNC check.
LAC review in the staff room of [school Brightside Juniors], child asked for it there
her new placement is w Mr and Mrs [name Featherstonehaugh], she calls them nan & pops
Young carer, [initials-age DW 10], gets her brothers up for school
GP recs: nhs no. [nhs-number ### ### ####], last seen Feb
[name Bartosz] said "nobody comes when they say they will"
found at 3am walking along [address Handsworth Road] in socks
family time at [place Longley Park] on Sundays, unsupervised, going well
Manager ([name Ruth]) knows every case, I tested 6
missing episodes: usually returns himself from [place Chapeltown], where his uncle lives
staff at [home Oakdene] say police are called for broken cups
PEP chased by the virtual school w [school Firshill Academy] 4 times
[name Delphine Mukamana] - asylum, DOB disputed ([date-of-birth 1/1/2009] v [date-of-birth 1/1/2006])
letter sent to [address 9 Musgrave Terrace] a week after they left
contact no. now [phone 07533 100 274], old one still on the front page
Care leaver [name Marcus B.] in custody at 19, PA visits monthly
twin girls, [initials-age R & S (6)], seen apart, good
her cousin [name Chidi] has put himself forward, no viability yet
Sat in on duty. [name Lynsey] took 14 calls in 2 hrs, calm and clear
ICPC: Mr [name Ahmadzai] had the letter in Pashto
Father is to stay away from [school Prince Edward Primary] gates
social worker wrote to dad at [email kev.brookes71@yahoo.co.uk], cc mum by mistake
[name Saoirse], ASYE, has a caseload of 9, says she's held
[initials-age HM (15)] was placed 90 miles away the same night she disclosed
NINO [ni-number SL 88 13 02 D] given at 16, on time
boy's UPN [upn #############] on an open list on the whiteboard
Dr [name Imogen Fairclough]'s CAMHS report: trauma, not ADHD
hair strand test for [name Shelley-Ann] came back clean, plan not stepped down
they live above [place Perfect Fried Chicken, London Road]
Foster carer of 20 yrs ([name Glenys]) "never so badly supported"
[name Rafael] and his sister [name Inês] - birthday party w both families, photos on file
PA: "[name Ty] is doing brill", file says he's sofa surfing
Safety plan stuck on the fridge in [address 31a Upwell St], seen by worker
Baby [name Ezra] born 5 wks early, pre-birth assessment unfinished
Hosp: [place Jessop Wing], discharge mtg held w all there
case 19. Brother [name Kyle] (22) out of prison, not assessed
initial visit 3 days late, went to [postcode S8 0TN] not [postcode S8 9TN]
Child's words: "I told Miss [name Kaur] at school first"
[name Nevaeh] uses they/them now, records do not
Mat. grandmother lives at [address 114 Southey Green Road] and is at every meeting
After the move to [home Fairways] he went missing 9 times in Nov
key worker [name Dominik] took him fishing, that's in the log w a photo
Young man ([initials-age A.R. 18]) asked for his file & waited 8 months
Allegation by [name C. Whitlock] (TA) handled well by the LADO
born [date-of-birth 23 Sept 2010], so 16 when the order ends
mum's mobile is [phone 07960-552-118] and she answers texts only
[name Kofi Annan Boateng] wants to be an electrician; apprenticeship at the council
social worker seen w baby [name Isla] at the nursery, natural and warm
sits outside [place Greggs on the Moor] most afternoons, outreach know him there
Viability of uncle [name Stefan] took 11 wks
Court: HHJ [name Pemberton] critical of the drift
[school St Theresa's] excluded him for 3 days, no one told the carer
File has 2 addresses for dad: [address 2 Kirkstone Rd] & [address 62 Cricket Inn Road]
[name Jasmin] said her IRO "listens w her eyes"
school nurse's note: NHS [nhs-number ##########], height & weight ok
step-siblings [name Harley] and [name Ava-Mai] not on the genogram
Ms [name Adebayo-Finch] (head of service) could tell me about each of the 7 children in unregistered homes
[initials-age L.M. aged 13] told the missing worker about an older man w a white van
Social worker's email sig has her own mobile [phone 07700 900 555]
He was dropped off at [place Meadowhall] by an "uncle"
landlord: [email lettings@crookesproperty.example.com], rent paid direct
NAI ruled out; bruise from [place Graves Leisure Centre], wave machine, witnessed
[name Winnie] (advocate) sees all 6 at [home Rosewood House]
sw [name Iqra] drives him to the [place mosque on Wolseley Road] for Eid
Old Mrs [name Tasker] next door looks after the dog
date of birth [date-of-birth 5th of November 2017]; "our little firework"
Mtg w 5 care leavers, [name Chelle] chaired it
Case record of [initials-age V.S., 12]: three workers, one handwriting
carers split up; [name Janine] keeps the boys, [name Phil] has moved out
children's passports kept in safe at [address 40 Union Rd], no log
[school Stocksbridge High] DSL v worried, 6 calls in Oct
asked [name Aurelija] what she'd change: "the colour of the taxi"
[name Nathaniel] age 8 drew his family w the social worker in it
[place Ponds Forge] swim pass given to all foster kids
Teen ([initials-age E 15y]) lives between 4 sofas
the [name Hashemi] children had 2 interpreters in one conference
paternity: [name Jermaine Cole-Hastings] says no, no DNA after 5 months
new team mgr [name Ange] has read every file since Aug
He rang 101 from [place Nether Edge bowling club], said he was lost
nat ins [ni-number TY 20 61 77 B], bank acct + passport: all before 18th birthday
Sibling contact lapsed as [name Tegan]'s carer doesn't drive
on CP plan, cat neglect: [name Lacey] and [name Mason Hobbs]
notes from SENCO at [school Wisewood]: 41 % attendance
She left [home The Beeches] w a bin liner. Reg 44 visitor missed it
DOB on EHCP = [date-of-birth 14/08/2012], on Mosaic 14/09
[postcode S12 4LB] to [postcode dn5 9ar] - moved w a day's notice
[name Ciarán]'s birth father has PR and hasn't been told
Adult sister [name Blessing Nwachukwu] would have him tomorrow
"they're all lovely, esp [name Moira]" - parents' group
[upn #############] = pupil w no PEP since Yr 7
EDT note, 2.10am: "[name Kayden] safe & asleep at [address 17 Teynham Drive]"
[name Sameera Siddiqui] leads on neglect; GCP2 used in 8 of 10
Police dropped [name Reece] back to [home Wren Cottage] in handcuffs
respite carers in [place Dronfield Woodhouse] bring him to football
[initials-age MK, nearly 17], has had 9 moves
GP surgery ([place Sloan Medical]) wasn't asked for the CP conference
NHS: [nhs-number ### ### ####] and brother [nhs-number ##########], both unregistered w dentist
Support worker [name Tamara]: "I just turn up with chips & listen"
`

/** The other half, measured after the improvement on A (76.9 % before it); then improved on. */
export const notesB = `
C04 file: Mrs [name Przybylski] rang 3 times before anybody rang back.
Chronology starts "born [date-of-birth 14th of June 2013]", then nothing until the school referral.
Dad now living at [address 47 Sandringham Close], no risk assessment of the address.
Missing twice in Oct, found both times behind the [place Aldi on Penistone Rd].
[name Kasia] told the IRO she wants to see babcia more often. Not in the plan.
UPN [upn #############] is on the PEP of another child, wrong record.
MASH: 9.40 referral from PC [name Okonedo], triaged within the hour, good rationale.
Mum's number in the notes, [phone 07845 221 903], no longer works, nobody has updated.
Records say "[initials-age 14yo LB]" in one place and 13 in another.
NI number ([ni-number RT 12 34 56 C]) copied into the pathway plan, why?
Carer, [name Sheila], has had [name Tyrese] for six years and wants SGO.
twins [name Zofia] + [name Antoni] placed apart, the rationale on file is thin
Birth cert on file gives [date-of-birth 3 Feb 2019], the referral form has [date-of-birth 3/2/18].
observed a visit in [address Flat 9, Corporation Buildings], worker got down on the floor w the toddler
Return home interview not done; he told youth worker he was at [place Meadowhall Interchange] all night
Case note: "rang [phone 0114 496 0112], no answer, left vm"
Child [initials-age A.K., 9] was not seen alone on the last 3 visits.
Older brother [name Dwayne Fitzgerald-Mensah] is the safe adult, but he's not in the safety plan.
Email chain ([email p.nwosu@riverside-academy.sch.uk]) shows school chased twice.
Mr & Mrs [name Chowdhury] are kinship carers, no support plan after 8 months.
Looked at C18: SW [name Bev] writes to the child, lovely letters, one each visit.
[initials-age SM 15 yrs] missing 14 times since June, mapping meeting only last wk
Manager oversight by [name R. Venkataraman], brief, does not give direction.
Young woman: "I told [name Kelly-Marie] that I wasn't safe and she wrote it down that day"
advocate from NYAS said the boys at [home Copperfields] don't know how to complain
pupil no. [upn #############] quoted to the transport team by mistake
Saw notes by [name T Osei], duty: clear what needs to happen & by when
Police disclosure names him as [name Darren Postlethwaite], DOB [date-of-birth 21-09-1984]
Front door: child referred by [school Hinde House 2-16 Academy] on Mon, seen Weds.
Passport no & NI [ni-number AB123456C] scanned, ok for a care leaver.
She phones her brother [name Reuben] on Sundays from [home Ashgate Lodge].
He was found in a flat on [address Wostenholm Road] w two older men. Strat held 2 days later.
Tracker says "[name Ollie H] - PEP overdue"
the family home, [address 3 St Barnabas Terrace], condemned in Aug, still no rehousing
Care leaver [name Ibrahim] lives near [place Burngreave mosque] and volunteers there.
C21 - therapist Dr. [name Yewande Bankole-Jones] reports progress since the move
[name Callum]'s sw has changed 6 times, he counts them on his fingers
nhs number [nhs-number ###-###-####] in an unencrypted e-mail
in supervision: "[name Xanthe] needs to be seen this wk" - not seen for 3
D.O.B. [date-of-birth 30/4/2006] so 18 in spring, no pathway plan yet
Worker: [name Nkechi]. Manager: [name Paul D]. Both new since July.
Sec 47 closed at [postcode DN1 2PX]?? address redacted everywhere else.
school = [school Abbeydale Grange], attends 2 hrs a day, reduced timetable since Feb
[name Jayden-Lee] self harmed on the Fri; weekend EDT did not tell the carer
[address 221 Ecclesall Rd South], joint visit with housing, damp, 2 kids w asthma
letter to father at HMP Doncaster, ref his son [name Kaiden]
Notes of a TAF at [school Our Lady & St Thomas Catholic Primary] in a pile on the desk
children now w paternal aunt in [place Wincobank], reg 24, panel late
[name Sukhdeep] and [name Harpreet Gill] translated for their mother at the door. Interpreter not used
ASYE ([name Caitlin]) co-works w a senior, protected caseload of 11
[name Elijah] was moved from [home 6 Hollybank] w his things in bin bags
[name Leanne Sidebottom] left in May and her cases went to agency
the lad ([initials-age DC, 17yo]) signs himself out of lessons at [school Norfolk Park Special School]
Case summary opens: "[name Aaliyah] is a bubbly girl" good
dad arrested outside [place Paddy Power on the Wicker]
Personal adviser [name Femi] helped w the deposit and sat with him at the bank
DoLS order names [home Rivelin Heights], staff team untrained
"dob is [date-of-birth 9th Oct 08]", said the duty worker out loud in the open plan office
EHCP under her old UPN, [upn #############]
Worker [name Sinéad] and dad had "a frank talk" - recorded word for word, fair
brother's school Mercia Learning Trust, [school King Ecgbert] not told of the CP plan
[initials-age E.F. 13 y/o] asked for a male worker, got one in a week
Life story work by [name Dee-Dee], student SW, wonderful book, photos from birth
Adopters [name Simon] and [name Tariq] said matching was "like being known"
He stays most nights at his girlfriend's, [address 88 Upper Hanover St].
[name Shanice] says contact w baby [name Kobe] is the best hour of her week
Grandad, [name Winston Delacroix], 71, has both boys every wkend
new owner of [home Bluebell Farm] hasn't met the YP yet
tel no. for the landlord [phone (0114) 270 1234] also given to father by accident
Text thread: "it's [name Ade], running late" ... worker 40 mins late again
Child's passport name is [name Muhammad Yusuf Rahimi] but the file has [name Yousef]
Adoption file: birth mother [name Chantelle Hardcastle-Bright], b. [date-of-birth 11 Aug 2001]
He's a guest of [place Emmaus on Sussex Road] and doing ok
[initials-age O.P., 6], and sister [initials-age L.P., 3] seen at nursery together
Scanned red book: NHS [nhs-number ### ### ####], feeds every 3 hrs, weight ok
ULN and UPN ([upn #############]) on the college form, fine
His NINO is [ni-number nh 44 20 11 c] says the PA, "learn it by heart"
Contact for the aunt: [email sade_o@outlook.com] or [phone 07911 123456]
reply-to was [email t.mcgarrigle+cin@council.example.gov.uk]
from [phone 0044 7700 900 733], a text: "they know where u live"
Both addresses, [address 5 Cotswold Ave] and [address 190a Bellhouse Rd], are w/in 200 m of the perpetrator
[address The Old Forge, Main Street] = grandparents. Viability positive.
full postcode [postcode bd7 1dp] in the subject line of an email
Date of birth is given as "[date-of-birth 01 01 2008]", as so often for UASC
His b/day, [date-of-birth 4th July 2012], was spent in a police station
[initials-age CJ-B (12)] had 3 return interviews from the same worker, good
sib grp: [initials-age TW 8], [initials-age HW 6] & [initials-age BW 4], one social worker for all three
`

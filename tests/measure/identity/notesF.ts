/** Written after all improvements; nothing was improved on these. */
export const notesF = `
Tracked C60 from referral to closure. [name Mihai] asked twice for a male worker.
Phone call w foster carer [name Lorna Entwistle]: honest, tired, wants a break
Case note of 2 Oct is addressed to the child: "Dear [name Nyah], I was worried when..."
He was excluded from [school Concord Juniors] on the day of the review
[initials-age RJ (11)] & his mum made their own safety plan, it's on the fridge
Police found her at [place Orgreave Retail Park] w two men, 3am
dob [date-of-birth 18.01.2013], age on the S47 is 8. Simple error, nobody saw it
[name Adaeze Umeh], SW, left a letter for the next SW - excellent handover
Uncle [name Piotr] drives from Leeds every Sat for contact
Mum says call her on [phone 07721 338 906] after 6
New address [address 133 Fox Hill Road] came from the school, not from the parents
Child's room at [home Brook House] has his own posters and his own kettle
[name Stacey-Lou] is pregnant, 15, and has had no health assessment
NHS number [nhs-number ### ### ####] used as file name on the shared drive
the court guardian, [name Hilary], sees him more often than his SW does
Referral by [school St Bede's Primary] took 4 calls to get through
[name Jakub]: "I want to stay where my bed is"
14yr old girl, [initials-age A.N.], in a hotel w agency staff for 12 nights
Taxi from [place Hackenthorpe] to school and back, 3 hrs a day
[name Denise] in business support is the only one who knows where the old files are
Her tenancy at [address Flat 14, Harold Lambert Court] starts on Monday
Minutes name the mother's counsellor ([name Bridget Amis])
social media: he posts from [place Crystal Peaks] every evening
The baby's [date-of-birth 6th August 2025] birth wasn't notified to the LA for 3 wks
Mrs [name Chaudhry], neighbour, is named on the safety plan & knows it
email from [email tutor.lane@norfolkpark.example.org] shows the PEP was never sent
Dad wrote: "[name Kai] needs his brother"
UPN in chronology ([upn #############])
Edge of care team: [name Donovan] visits at 7 every morning to get them up
FGC plan has 9 family members, Nana [name Pearl] leads it
placed w [name Jean] and [name Terry Hibbert] since birth
[initials-age CW, 14], told me that the new SW "actually reads my stuff"
Police welfare check at [address 60 Raby St], no concerns, no notes
Contact moved to [place Hillsborough Leisure Centre] cafe as centre closed
Ni no. [ni-number HE 90 12 88 C] missing from benefits claim
[name Sabrina], 19, care leaver, sits on the panel and asks the best question
SW visits [name Ollie] at school only. Why not at home?
home = [home Cherry Tree Lodge], Ofsted RI, SW did not know
Young mum [name Zara] was in care here herself, file never read
GP: [place Sharrow Lane Medical Centre], mum not registered
letter before proceedings sent to [postcode S2 5BQ], father lives at [postcode S6 3GH]
Strategy mtg: DC [name Farrow] clear on what police would & wouldn't do
supervised by [name Ayo] since Aug, 4 of 4 recorded
[name Erin McAllister] - adoption plan changed at 11th hour, rationale good
3 siblings, [initials-age TT 12], [initials-age BT 9] and the baby, share a room
Drop-in at [place Verdon Street Rec] for dads, Thursdays
[name Viktoria] speaks to her worker through her phone's translator
Nursery manager at [school Honeypot Nursery] keeps her own chronology, better than ours
He doesn't know why he can't live with [name Gina] any more
S7 report by [name L. Mottershead] is balanced
`

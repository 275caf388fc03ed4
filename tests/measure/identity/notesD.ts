/** Written after the improvement on A to C; measured, then improved on. */
export const notesD = `
Case sampling w SW1. First child, [name Teodora], 6: drawn wishes & feelings, used in the plan.
nobody told [name Ishaan] that the judge had decided
C07's chronology names the school, [school Whinney Hill Primary], 22 times
Dad rang from [phone 07480 330 215] at 2am, EDT logged it, day team didn't read it
Placement no 4 is [home Cloverfield], he has his own key and a cat
Safeguarding midwife saw [name Roxanne D'Souza] at 12 wks
Red book lost; NHS number [nhs-number ### ### ####] from the GP
social worker's diary: "[initials-age KP (13)] - cinema, talked about his dad"
Mother moved to [address 76 Barnsley Road] with new partner, sw found out from Facebook
SW [name Hollie Greenhalgh] is on her second visit in a week, child asked her to come back
Older sister of [initials-age N.H. (9)] is the one who got them to school
[name Lamar]: missing, found, missing, found. Same address each time ([address 5 Hucklow Rd])
Contact centre at [place Spital Hill], window w no blind, everybody can see in
EHCP review letter cc'd to [email dsl@longshaw-primary.example.org] - ok
duty SW, agency, [name Precious Moyo], 3rd day, no induction
boy born [date-of-birth 19/11/2014]; conference minutes have him as 7
talked to [name Sunita] and her daughter at the hub
Virtual school head on [name Kiera]: "she's our success story"
Missing from the [school Lower Meadow Academy] roll since half-term
UPN [upn #############] tells you nothing but it's on the email
[name Jerome]'s advocate wrote to the DCS twice
grandmother is 74 and lives in [place Parson Cross], 2 buses
Sibling group: [name Poppy], [name Freddie] and [name Alfie], 3 placements
Threshold decision by [name Nasreen Iqbal] in 2 hrs w reasons
Housing put them in the [place Ibis at Arena Square] for 5 nights
care leaver at [place Sheffield Hallam Uni], PA visits termly
NINo. [ni-number CE 55 21 40 A], first wage slip on file
Visit record [initials-age BT, 16]: "seemed fine." That's it.
Case note: T/C from Mrs [name Olszewska] next door, shouting again
His room at [home Stonegate Lodge] smells of damp, Reg 44 silent
Life story: [name Ella-Louise] knows why she was adopted, and by whom she was named
Foster carer [name Desmond] came to the LAC review in his work boots
Emergency placement w cousin at [address Flat 2, 118 Abbeyfield Rd], police checks next day
Worker [name Manpreet] speaks Punjabi w gran, trust is obvious
DOB [date-of-birth 6.6.16]. Yes, really, said the SW, "the devil child" (!!)
[name Joel Abernathy], 19, got his flat last week, kettle and all
In court bundle: [postcode S9 3QW], unredacted, father has it
Strategy minutes sent to [school Meadowgate] and not to health
Sitting in the car w [name Bex] outside the house, 20 min reflection, good practice
Social care's only contact w [name Yusuf] in Aug was a text
[initials-age E.O. 7] hides food; therapist says leave it, carer agrees
Chair, [name Anthea], stopped the conference as dad hadn't read the report
he buys weed behind [place Morrisons on Ecclesall Road], YJS worker told me
Complaint from mother ([email s.lowe1990@outlook.com]) upheld in part
[name Radek] and [name Ilona Horváth] are being assessed as SGs for 4 children
twins [initials-age C & D (3)] share a cot
[phone 0114 555 0199] is the number on the fridge for "if I'm scared"
A letter in the file begins "Dear [name Tia]," and is lovely
mum detained at the [place Michael Carlisle Centre], children w dad
[name Kwabena] tells the pathway adviser everything, she writes it as he says it
YP was arrested in [place Fargate] w a knife, seen by YJS in the cells
[school Ecclesfield School] does its own return interviews
Now lives w his nan on [address Leppings Lane], matchdays are hard
Team manager's note: "[name Suze], pls see her this week" - seen same day
born at [place Barnsley General] on [date-of-birth 1 April 2024], discharged at 2 days
Notes handed over in a bag at [place Tinsley Lidl] car park
Referral from HV re [initials-age AJ, 3 mths]: faltering growth, seen within the day
Parents' evening: Mr [name Dlamini] (foster dad) went, SW didn't
Her passport says [name Gabriella Nikolova], her file says [name Gabby]
New number, [phone 07 700 900 418], not on the system
`

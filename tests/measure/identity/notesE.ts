/** Written after the improvement on A to D; measured, then improved on. */
export const notesE = `
Home visit shadowed, [address 23 Dovercourt Road]. Baby gym on the floor, mum proud.
[name Rosalind] (IRO) has known all four children since they came in
Two referrals for [name Jaydon Whittaker] in 6 wks, 2nd one changed the decision
Notes say the boy goes to [school Emmanuel Juniors], he has not been since Easter
[initials-age PL (16)] had packed his own bag by the door
Worker knew the dog's name, the nan's name ([name Beryl]), the teacher's name (Mr [name Aziz])
Carer rang [phone 0114 233 8080] and got a tone
SW took her to get her NI ([ni-number PB 60 41 33 C]) sorted
[name Oyinkansola] wrote a poem for the judge, in the bundle
child found asleep in [place Endcliffe Park cafe] doorway
C51, baby [name Arlo], 12 days old, foster to adopt carers at the hospital every day
Referral sheet: [name Leon Abdi-Hassan], [date-of-birth 27/06/2013], NHS [nhs-number ##########]
He wants to live w his brother [name Teddy] in Hull
"tell [name Sanjeev] thank you", says the card on the team's wall
Previous address [address 8a Lydgate Lane], current one unknown
14 moves. No. 9 was [home Thornbury Lodge], no. 10 a caravan
PA, [name Cath], has worked here 22 yrs and it shows
dr's letter ([place Manor Park Surgery]) asks the SW to ring; no sign she did
[initials-age SB, aged 4], says "I live in two houses and a car"
[school Hallam Grove Academy] attendance officer came to the door w the SW
Court ordered contact at the [place Lighthouse Centre] but it shut in June
Emergency foster carer [name Norma], up all night, was rung at 9 by 3 different people
[name Isaac Tetteh] speaks of his "forever SW" - same one for 5 yrs
Dad emailed ([email mick_the_brick77@gmail.com]) 40 times, all answered, calmly
SW asked where he sleeps: at [place Castle Market], in the stairwell
[name Amina] and [name Idris] are on the same plan though they have different fathers
the girl, [initials-age J.F. (14)], has her review on Teams, alone in her room
Postcode on referral was [postcode S13 8LY], two digits swapped, visit to wrong house
Mum's advocate, [name Philippa], speaks for her well; nobody speaks for the kids
[name Lukasz Wrona] recorded as White British. He laughed
her UPN ([upn #############]) and PEP are the only school info
Duty log 14/10: "mum [name Kirsty] drunk, baby ok" - no visit
Young parents' flat at [address 55 Exchange Place], health visitor daily
[name Tom] has a job at [place Halfords in Hillsborough] and turns up
In panel: Dr [name Fenwick] asked what the child would say. Silence, then good discussion
S20 signed by [name Tracey Oldroyd] in hospital, the day after giving birth
[name Hadiza] turned 18 in a hotel. Corp parenting board heard about it from her
Night staff at [home Elm Bank] wrote "settled" for 40 nights
text from dad's no. ([phone 07911 444 027]): tell my lad I'm sorry
asked by [name Zak] what an inspector is. "Someone who checks they look after you."
[initials-age D.M., 8], and his gran run the allotment
Nursery, [school Tiny Steps], 15 hrs, rang the SW the day he came w a burn
Escorted to [place Doncaster Station] and put on a train alone, 15
Interp'r for Mrs [name Hoang] late, meeting went on without
[address 90 Manor Oaks Gardens] - 3 visits, no reply x3, case closed
Team calls [name Vera] "the archive". 31 yrs in.
Adoption letterbox: birth mum [name Jodie] writes, nobody reads it to him
DOB: [date-of-birth 02.10.07]. Care leaver in 11 months, no PA named
His football coach at [place Wisewood FC] is his mentor, DBS done
supervision 3/9: "plan: speak to [name Ayesha]". 1/10: same. 5/11: same
`

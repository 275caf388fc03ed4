/** Notes as they are typed on site. A slot in braces is filled with an identifier of its family. */
export const templates: readonly string[] = `
C04 w duty SW. Mum rang at 9 to say {forename} had not come home. Missing since Friday, RHI offered and declined. Police told same night.
Sat with the SW, she showed me the chronology for {full}. Good up to March then a gap of 7 wks nobody can explain.
Tracked C12. SW says {forename} is settled now, likes the carer, wants to stay till 18. Plan says reunification?? ask IRO.
{forename}'s mum was clear with me that nobody had rung her back. 3 calls logged, no answer on record.
SSW {full} thinks caseloads are ok "most weeks". Not what the two ASYEs said.
Met {titled} the chair of the panel. Sharp, asks for the child's view each time. Minutes thin.
{titled} took us through the dashboard. Late visits 14 of 61 last month, he puts it down to agency churn.
Child's file has dob {dob} and two different spellings of the surname. Sloppy but no impact.
C07: born {born}, came into care at 3 wks. Permanence plan by 2nd review, good.
Sibling group of 3. Eldest {initialsAge} is with nan, the younger two are in foster care together.
{initialsAge} has had four SWs in a year. Said so herself, "i stopped learning their names".
Case discussed at strat: {initialsAge}, at risk of CSE, phone taken by police, no safety plan on file.
NHS no. {nhs} on the front sheet, health assessment 5 months late, no reason recorded.
IHA request sent w {nhs} and the wrong GP. Health chased it, SC didn't.
PEP shows upn {upn} and attendance 61%. Virtual school on it but school not at the meeting.
UPN: {upn}. Part time timetable since Sept, nobody signed it off.
PA helping with benefits, NI {ni} took 9 wks to come through. He lived on vouchers.
ni number {ni} found in the pathway plan, which had gone to the landlord too. Data breach? tell the lead.
Placement address in the email, {address}, sent to the wrong parent. Reported, dealt with well.
SW drove to {address} twice, no answer, left card. Third visit with the police, child seen and safe.
C11 says she lives at {address} with her older brother and his gf. No checks done on either.
Letter on file has the home postcode {postcode} on it, not redacted before it went to dad.
Moved to {postcode} in August without anyone telling school. 90 min each way by bus.
Carer's number {phone} is on the plan, child rings her every night.
He gave me his worker's mobile, {phone}, and said try it, she always picks up. She did.
Referral came from {email} and sat in the inbox over the bank holiday, 4 days.
asked for the audit, it is coming from {email} by noon
Was at {school} until Easter, then excluded. 11 weeks w no provision and no one counted it.
{school} rang MASH three times about the bruises. Third one got a s47. First two closed, no rationale.
DSL from {school} says thresholds moved "overnight" in Jan. Others agree.
She goes to {school} and likes it. PEP targets are real ones.
Placed at {home} on an emergency basis, no matching, two other boys there already known to each other from YOI.
{home} is RI, last Ofsted visit found missing protocols weak. IRO not told.
Reg 44 for {home} seen. Three complaints by the same girl, same night staff. LADO informed? check.
lives {place}, walks past the shop where the men hang about. Mapped by police not in the plan.
Picked up {place} at 3am with an older male. Strat next day. Good grip.
mum {forename} says she was never told about the CP conf till the day before
told {lower} we would not use anyone's names, ok with that. says contact is too short
{lower}'s dad turned up at contact drunk, SW ended it calmly. well recorded
FC {full} very experienced, 14 yrs, fed up w changes of SSW. No rota cover at xmas.
Health visitor {full} had seen the baby weekly. Weight ok. She'd have liked to be at core group.
Asked {forename} what changed. "They came when they said they would."
his sister {forename} wanted to be his advocate but nobody had asked her.
Grandmother ({full}) has SGO assessment under way, viability positive. 26 wks on track.
YP called {forename} has not got a passport or bank account. 17 and 10 months.
Direct work lovely. {forename} drew the three houses and the SW used it in the plan.
PA for {full} out of touch since June. No visit, no letter, no manager picking that up.
Spoke to {forename} and her key worker about the move. 2 bags and a bin liner. In 2024!
{ambiguous} said he hates the word placement, call it home.
{ambiguous}, 15, is down as NEET but is at college 3 days, data wrong.
SW told {ambiguous} about court in the car. Not ideal, she knows.
Worker had written "{ambiguous}'s bedroom is bare and cold" and then nothing for 5 wks.
Life story book done with {forename} over six months. Beautiful. Photos of both nans.
advocate for {initialsAge} had to ask 4x for the care plan
Review brought forward as {forename} disclosed at school. Voice strong, in her own words.
IRO escalation re {full}: formal stage 1, answered in 3 days. Works when used.
Prof {surname} from the university did the evaluation, numbers small.
uncle {full} ruled out after DBS. Recorded kindly.
No return interview when {forename} came back from the coast. Fourth time.
C15. Supported lodgings w {titled}, who makes him cook on Tuesdays. He loves it.
EDT took the call re {full} 11pm, placed by 2am, day team had the lot by 8. Excellent.
Decision to step down signed by {full} same day, no analysis of risk from dad.
OT had {address} on her lanyard list!! told duty mgr.
C02 + brother. Both at {school}, school trusts the SW, lots of joint visits.
{forename} misses her cat. Seriously, it's in 3 visits and nobody has rung the old carer about it.
birth mum {full} writes monthly, letterbox working well.
IFA manager at {home} won't share the risk assessment till funding agreed.
found {place} asleep in a stairwell, 14, no follow up until the Monday.
dad's new flat is {address} - not assessed, children there every other wkend
date of birth {dob} on agency's form is a yr out so age assessment was muddled
Duty worker logged it as "{initialsAge}, home alone". Visit within 2 hrs.
Nurse {forename} from CAMHS in the team 2 days a wk, huge difference.
Text from {forename} on SW's phone "can u come today pls". She went.
{forename} has a passport now. {surname2} family supportive of it.
spoke to {lower} on the phone w interpreter, happy in placement
Ring {phone} for the out of hrs SW - on a poster in every room of the hub.
cc'd to {email} and to legal. PLO letter clear and plain.
S20 signed by {full} in hospital the day after birth. Capacity? query w lead.
{forename} and {forename} are twins, split at 6 in two LAs. Sib contact twice a year only.
Tutor from {school} comes on Weds. 6 hrs a week is all he gets.
care leaver {initialsAge} in a hotel for 5 wks, no PA visit
Walked round the hub w {full} who runs the duty rota. Board up to date, nobody over 20 cases.
Half of the visits to {forename} were at school & not at home. Bedroom not seen since Feb.
"I just want {forename} to be asked" - gran, in tears.
Notes from group supervision 12/9: discussed {forename}, {forename} and the baby. Good challenge from AP.
Dad = {full}, in custody. Not told of review, should have been.
Missing: {initialsAge}. Last seen by carer 21:40.
{initialsAge} - asthma, no up to date plan for the inhaler at respite.
Told us her teacher at {school} is the only one she trusts
transition to {school} planned badly, starts Monday, no taxi booked
The house at {address} had no working heating when the SW came. Section 17 money same day.
Ambulance called to {address}; hospital rang MASH.
ambulance took him from {postcode} at 2am, no adult w him
{full}'s assessment is the best I've read this week - alive, short, her words.
Asked {titled} how they know it works. Long silence. Then "audits".
Interpreter ({forename}, Dari) has been the same one for 18 months
dob on the DoL application reads {dob}; court copy differs
Key info sheet - NHS {nhs}, allergies: none.
School roll lists her under {upn}, previous LA hasn't sent the file.
DWP letter for {ni} unopened in the file since April.
Carer: {phone} / {email} - both on a post-it on the SW's screen.
Emergency move Fri to {home}, 60 miles. {forename} found out by text.
{home}: 4 beds, 2 filled, third complaint about food.
friends all live {place} so he goes back there every night
Sw {lower} is newly qualified, has 11 cases, well supported
Thinks {ambiguous} should have had an advocate from the start.
Obs of strat mtg. 7 professionals, police led, {forename} discussed for 4 minutes of 50.
{forename} would rather be with her aunty in Hull, nobody has looked into it
Good: photos on the wall of {forename}'s room when I visited. Less good: no lock on the bathroom.
Read 3 assessments by {full} - all excellent on history, thin on what next.
Contact notes by {forename} (family support) are detailed and fair to both parents.
TM doesn't know the kids. Got {forename} and {forename} mixed up twice.
Mat gran {full} says she was told Tues, file says Thurs.
{full}, 16, on remand. YJS worker sees him weekly; LAC review overdue.
email trail {email} to {email} shows drift from May to Aug
S/w teacher at {school} by phone: attendance up, still hungry on Mondays.
Excluded from {school}. Alternative prov 2 days.
Ofsted registered? {home} has no URN on the contract.
Went missing from {home} 6 times, RHIs 2.
Family rehoused to {address} after threats. NB risk if this gets out.
Can be reached on {phone} after 4
Court bundle p3: {nhs}; p4 dob {dob}.
{upn} is the wrong UPN for this child, belongs to his brother
NINO {ni} ok now
hangs around {place} most nights w older lads
Delivery address for the school laptop was {postcode}, old placement.
Seen today: {initialsAge} and {initialsAge}, both cheerful, both want their mum.
Chair, {titled}, kept it child focussed.
SW let {lower} pick the cafe. small things.
Not sure {ambiguous} understands why he moved.
Sampled 6 in the LAC North team. Best: {forename}'s, you can hear him on every page.
Conversation with {full} (EP) about the tribunal, LA conceded the week before.
At the door the SW said hello to {forename} first and to the adults second.
Strengths: SW knows child. Weaknesses: {forename} seen w dad present each time.
Two entries say "{forename} fine". That's all for six weeks.
The uncle, {full}, isn't on the genogram.
RO {full} chased health 3x, nothing on file from the CCG.
Baby {forename} discharged on a Friday with no discharge planning mtg
Letter to {titled} is kind, no jargon, tells the family what will happen next.
Carer rang {phone} at 3am and got voicemail. Not good enough.
passport & NI sorted: {ni}. Bank acc still waiting.
Case note 4/6 has her number {phone}, her school {school} and the address {address} in one line, emailed unencrypted
I think {school} could have done more; head says nobody asked.
Bruise seen at {school} Thurs 2pm, CP medical Fri 11am. Why overnight?
{home} manager very open about what went wrong. Two staff left.
Living {place} w girlfriend's family, not assessed, PLO meeting says "no concerns"
Birth cert: {dob}.
DOB given as {dob} in one place and blank in three
who is {initialsAge}? On the whiteboard in reception!
EHCP names {school}, tribunal pending
pupil ref {upn} not on PEP
hospital number no, NHS number yes {nhs}
old address {postcode} still on mosaic
forwarded to {email} by mistake, recalled, ICO told
{ambiguous} told the panel what he wanted and they changed the plan there and then.
wanted {lower} to stay at the same school and fought for it
`
  .trim()
  .split('\n')

/** Notes without any identifier, full of what looks like one: capitals, figures, dates, words that are also names. */
export const decoys: readonly string[] = `
Will they meet the plan by May? Mark of a good team. IRO hopes so. 14 of 18 in time.
Head of Service and the Principal Social Worker agree caseloads fell from 24 to 17 since April.
Visit on 14/10/2024, review 02/11/2024, CP conference 3.12.24. All in time.
Virtual School Head has PEPs up to 94%. Primary schools better than secondary. Grant spent on tutors.
Family Hub next to the library is busy. Early Help at the Front Door is strong, MASH meets at 10.
Went through the record on Mosaic with the TM. Supervision monthly, SMART actions, no drift.
Staff hope for stability. Grace period for agency staff ends in June. Joy to see them together.
The Young Refugee Team has 5 SWs (3 new). Red Cross and ESOL provider both in. Eid party in the park.
SW, 14 cases. ASYE, 9. Manager, 6 in post since Jan. TM 2 yrs.
Signs of Safety used in all but one. Danger statement clear. Scaling 4 to 7.
Ofsted ILACS 2022 said plans were weak. Improvement Board chaired by the DfE adviser since then.
section 20, section 47, reg 24, schedule 2. LPM held 12.10. PLO 16 wks.
Panel every Wednesday at 2. Director reads all. Chief Exec visits teams. Lead Member knows her patch.
She came in under police protection on a Sunday night. EDT did it all right.
Rose from 60 to 78 per cent in a yr. Price of placements up 20%. Frank talk w commissioners.
Child 3 of 5 in the sample. Sibling 2 not seen alone. Baby seen weekly by HV.
One child 15, one 14, both missing at wkends. Curfew agreed, no one checks.
Court gave a 38 week timetable. Guardian happy. Judge praised the SW's statement.
CAMHS wait 40 wks. School nurse covers. Teams call with health, link didn't work.
OK on visits. NOT ok on recording. Ask Q1 data, Q2 late.
Care plan says long term fostering. Carers say "till he's ready". Good enough for me.
Carer drives 40 miles a day on the A57 so that nobody changes school. Respite never offered.
Young people told us "they listen now". You said we did board in the hall. Pizza on Fridays.
Case summary 3 lines. Chronology 40 pages. Neither helps. Genogram missing in 6 of 9.
`
  .trim()
  .split('\n')

/** Written after the detector was finished: nothing in it was changed to suit them. */
export const heldOutTemplates: readonly string[] = `
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
`
  .trim()
  .split('\n')

/** Given names that are also an ordinary word, a month, a place or a title: only their neighbours tell. */
const names = `
Abbey Ace Alma Amber Angel April Arden Ari Art Ash Ashton Asia Aspen August Aurora Austin Autumn Avery Barry Bay Bella Bill
Billie Billy Blake Blessing Blossom Blue Bob Bobby Bonnie Bradley Brandy Brett Brook Brooke Brooklyn Bryn Buddy Bunny Cain
Candy Carla Carson Carter Cary Casey Chance Charity Charles Charley Chase Chelsea Cherry Chester China Chip Chris Christian
Christy Clark Clay Cliff Clover Cole Constance Cooper Coral Crystal Dakota Dale Dallas Dan Darcy Darwin Dave Dean Dee
Della Den Denver Destiny Devon Diamond Dick Dixie Dolly Don Donald Dot Drew Duke Dusty Earl Eden Ed Elle Ellie-Mae Eli
Ember Ernie Essence Eve Ever Fabio Faith Faye Fern Finn Fletcher Flint Flo Flora Florence Forest Fox Frank Fred Gail Garth
Gary Gay Gene George Georgia Gift Gill Ginger Ginny Glen Godfrey Goodness Grace Gracie Grant Guy Hal Hank Hari Harmony Hart
Haven Hazel Heath Heaven Herbert Honey Honour Hope Houston Howard Hunter India Iris Ivor Ivory Ivy Jack Jay Jem Jerry Jet
Jewel Jim Jimmy Jo Jolly Jordan Joy Jude June Juno Junior Justice Kay Ken Kenya Kent Kim King Kit Kitty Lance Lane Lark
Laurel Lee-Ann Leigh Lennon Lewis Liberty Lincoln Lindsey Love Luna Lyn Mac Mack Maddox Mae Mandy-Lee Marina Marlon
Mark Mat Matt Max May Maya Melody Mercy Merit Merry Mike Miles Mo Morgan Nat Nelson Noble Norm Northern Ocean Olive Ozzie Page Paris Parker Pat
Patience Patsy Pearl Penny Perry Pete Petal Phoenix Pierce Porter Precious Preston Price Prince Princess Promise Purdy Queen
Queenie Raven Ray Red Reed Reggie Reign Rex Rich Ricki River Roan Rob Robbie Rocky Rod Roman Ron Rory Rose Rowan Roy Royal Rusty
Sage Sally Salem Sandy Saul Savanna Scout Shan Shay Shelly Sheridan Sherry Shiloh Sid Skip Sky Skye Sol Sonny Star Sterling
Stone Storm Sue Summer Sunny Sunshine Sydney Tate Taylor Temperance Tiger Tai Teal Tony-Lee Trinity Troy True Tully Tyne Ty Unity
Val Van Venus Vic Victoria Vie Viola Violet Virginia Wade Walker Walter Ward Will Willow Wren Wyatt Zion
`

/** With a capital, and what a person has or does beside them, they are names. */
export const ambiguousNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/))

/** Of these, those that are what a sentence is about also when nobody bears them: "Hope is", "Kent has", "May was". */
export const commonSubjects: ReadonlySet<string> = new Set(
  'Hope Faith Charity Joy Justice Patience Love Honour Harmony Destiny Chance Price Summer Autumn April May June August Liberty Unity Essence Merit Trinity Mercy Promise Sunshine Storm Forest River Bay Ward Earl Grant Art Asia Bradley Chelsea Chester China Dallas Denver Devon Eden Florence Georgia Houston India Jordan Kent Kenya Lincoln Paris Preston Salem Stirling Sydney Virginia Roman Red Blue Page Porter Hunter Baker Taylor Parker Cooper Prince Princess Queen King Royal Northern Diamond Heaven Haven Rose Star Major Goodness Rich Tiger'.split(
    ' ',
  ),
)

/** Months are mostly months. */
export const months: ReadonlySet<string> = new Set(['April', 'May', 'June', 'August'])

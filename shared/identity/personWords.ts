const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Kin, workers and whoever else a name follows: "mum Sarah", "SW Jordan", "a boy called Max". */
export const beforeAName = setOf(`
mum mam mummy mother dad daddy father nan nana nanna nanny gran grandma granny grandmother grandad granddad grandfather brother sister sibling twin
stepbrother stepsister half-brother half-sister cousin aunt auntie aunty uncle stepdad stepmum stepfather stepmother step-dad step-mum partner boyfriend girlfriend bf gf
ex ex-partner husband wife son daughter baby toddler child boy girl lad niece nephew carer friend mate neighbour worker sw ssw psw iro tm senco dsl lado
hv nurse visitor fc dr pa keyworker key-worker advocate guardian named called nicknamed yp student pupil tutor mentor colleague interpreter solicitor
manager mgr chair headteacher teacher inspector psychologist therapist counsellor midwife psychiatrist paediatrician hmi aka alias née nee formerly stepson stepdaughter
`)

/** Verbs and prepositions that mostly have a person after them. */
export const beforeAPerson = setOf(`
told met saw asked visited with w about by re see seeing meet meeting tell telling ask asking rang phoned texted emailed thanked knows knew helped
helping supported supporting interviewed observed described remembers for trusts likes loves hates misses missed let lets made makes gave gives shown showed
gives helps help visits visit sees adopted fostered adopt collect collected fetched fetch hugged hit slapped hurt calls phones rings reassured contacted
`)

/** What persons do or are; a name at the start of a sentence shows by it. */
export const afterAName = setOf(`
said says told tells asked asks wants wanted feels felt thinks thought knows knew likes liked loves loved hates hated lives lived goes went came comes
moved attends disclosed reported described explained spoke talked talks remembers cried laughed smiled misses missed ran sleeps slept stays stayed
plays played refuses refused agreed chose wished wishes wrote enjoys enjoyed struggles struggled prefers prefered preferred worries trusts trusted
doesn't didn't can't hasn't isn't wasn't wouldn't couldn't won't hadn't doesnt didnt cant hasnt isnt wasnt wouldnt couldnt wont
turned absconded self-harmed hit punched kicked returned left gets got settled seems seemed rang phoned texted emailed admitted mentioned
stated states reports denies denied thinks believes believed eats ate drinks smokes smoked takes took has had is was will would can could
needs needed shared showed shouted screamed arrived visited visits sees saw met hopes hoped found finds
`)

/** The same, without what a team, a plan or a system can do or be as well. */
export const onlyPersons = setOf(`
said says told tells asked asks wants wanted feels felt thinks thought knew likes liked loves loved hates hated lives lived went disclosed spoke
talked remembers cried laughed smiled misses missed ran sleeps slept refuses refused wished wishes wrote enjoys enjoyed struggles struggled
prefers worries trusts trusted absconded self-harmed hit punched kicked rang phoned texted emailed admitted mentioned denies denied believes
eats ate drinks smokes smoked shouted screamed moved stays stayed plays played attends comes arrived sees saw met
doesnt didnt doesn't didn't wouldn't wouldnt can't cant couldn't couldnt chose
`)

/** What a person has: "Ella's mum", "Jordan's plan". */
export const ofAPerson = setOf(`
mum mam mother dad father parents parent nan nana nanna gran grandma grandmother grandad grandfather grandparents brother brothers sister sisters
siblings aunt auntie uncle cousin stepdad stepmum stepfather stepmother family carer carers foster placement plan sw social worker school teacher
record records file chronology review bedroom room voice views wishes feelings story case behaviour needs pep ehcp assessment pathway iro advocate
pa guardian keyworker boyfriend girlfriend partner baby twin friends friend phone solicitor birthday dog cat bag lifestory life class tutor house
home flat gp mental health contact chair wedding safety supervision caseload manager therapist nurse husband wife son daughter children kids ex
`)

/** Whoever has a name of their own in a family, and the words that give one. */
export const kin = setOf(`
mum mam mummy dad daddy nan nana nanna nanny gran grandma granny grandad granddad brother sister twin stepbrother stepsister half-brother half-sister
cousin aunt auntie aunty uncle stepdad stepmum boyfriend girlfriend bf gf husband wife son daughter niece nephew named called nicknamed
`)

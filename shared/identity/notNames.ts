const words = `
Ofsted Cafcass Barnardo Barnardos Coram Mosaic Liquidlogic Azeus Eclipse Capita Tribal Synergy Impulse Azure Paris
Teams Zoom WhatsApp Whatsapp Instagram TikTok Tiktok Snapchat Facebook YouTube Youtube Xbox PlayStation Playstation Fortnite Roblox Minecraft
Netflix Google Microsoft Word Excel Outlook PowerBI Power Spotify Uber Covid Brexit Prevent Channel Frontline Staying Mockingbird
Christmas Easter Ramadan Eid Diwali Hanukkah Vaisakhi Lent Advent Halloween Bonfire Bank Whitsun
Muslim Muslims Islam Islamic Christian Sikh Hindu Jewish Catholic Anglican Buddhist Orthodox Pentecostal Quran Bible Allah God Jesus
English British Welsh Scottish Irish French German Spanish Italian Polish Romanian Bulgarian Albanian Kurdish Arabic Urdu Punjabi Panjabi
Bengali Sylheti Gujarati Hindi Tamil Farsi Dari Pashto Pushto Sorani Kurmanji Tigrinya Amharic Oromo Somali Swahili Yoruba Igbo Hausa Twi Lingala
Vietnamese Chinese Mandarin Cantonese Turkish Russian Ukrainian Lithuanian Latvian Slovak Hungarian Portuguese Greek Makaton Braille Afghan
Iranian Iraqi Syrian Sudanese Eritrean Ethiopian Nigerian Ghanaian Pakistani Indian Bangladeshi African Asian Caribbean European Roma Gypsy
Romany Traveller Travellers Kurds Albanians Afghans
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun January February March April May June
July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
Mum Mums Mam Mummy Mother Dad Dads Daddy Father Nan Nana Nanna Nanny Gran Grandma Granny Grandmother Grandad Granddad Grandfather Gramps Aunt
Auntie Aunty Uncle Brother Sister Stepdad Stepmum Carer Carers Parents Parent Child Children Yp Yps Cyp Sw Sws Iro Lado Senco
Duty Mgr Mgrs Manager Managers Director Directors Head Heads Chair Chairs Social Worker Workers Staff Team Police Health School Court Judge
Councillor Councillors Leader Leaders Members Cabinet Mayor Inspector Inspectors Visitor Nurse Doctor Advocate Guardian Teacher Provider
Commissioner Commissioners Therapist Psychologist Psychiatrist Consultant Paediatrician Midwife Solicitor Barrister Interpreter Key Keyworker
Early Help Front Door Mash Section Act Stat Statutory Panel Board Strategy Plan Plans Pathway Passport Practice Standards Signs Safety Graded
Care Profile Mind Own Momo Looked After Looking Independent Reviewing Officer Officers Group Groups Local Authority Council Councils County
Borough City District Town Community Family Families Hub Hubs Centre Centres Virtual Sure Start Troubled Supporting Strengthening Reducing
Parental Conflict Youth Justice Offending Service Services Probation Home Homes Office Border Force Red Cross Crescent Action Save Together
Working Keeping Public Law Outline Family High Supreme Crown Magistrates Legal Gateway Operation Encompass Missing Exploitation Contextual
Edge Placement Placements Permanence Adoption Adopters Fostering Fostered Foster Kinship Connected Persons Special Guardianship Order Orders Interim Full
Emergency Protection Secure Deprivation Liberty Regulation Schedule Annex Data Dashboard Performance Quality Assurance Audit Audits Learning
Improvement Principal Lead Deputy Assistant Executive Chief Strategic Operational Corporate Parenting Member Scrutiny Committee
Headteacher Headteachers Apprentice Apprenticeship Universal Credit Housing Benefits Jobcentre Duke Edinburgh Award Prince Trust Cadets Scouts Guides
Premier League Football Club United Rovers Athletic Arsenal Everton Spurs Villa Xmas Level Year Yr Term Class Group Stage Foundation Reception
Thematic Joint Targeted Area Inspection Report Letter Government Parliament Minister Secretary State Crown Majesty King Queen His Her HMI
Snap Insta Tik Tok App Apps Wi Fi Sat Nav Ok Okay Yes Hi Thx Thanks Nb Eg Ie Re Ref Appt Asst Dept Govt Mtg Obs Qs Info Admin Rep Reps Est Max Min
Bsl Pep Peps Ehcp Cin Cp Cla Lac Uasc Fgc Sgo Dol Dols Camhs Senior Junior Advanced Practitioner Practitioners Partnership Partners
Graduated Thrive Thriving Solihull Triple Incredible Freedom Caring Dads Circle Circles Lifelong Links House Project Bright Spots Leapfrog
Aquila Horizon Compass Phoenix Beacon Bridge Gateway Springboard Catch Turning Point Addaction Change Grow Live Kooth Childline Shelter Nacro Catch22
Genogram Genograms Ecomap Sibs Sib Traineeship Traineeships Afro Afro-Caribbean NEET Neet Appts Assts Refs Obvs Defo Def Prob Probs Thruout Tho Cos Coz Wkly Mthly Wknd Wkend Wkends Wknds Esp Incl Exc Exec Execs Approx Mins Hrs Wks Yrs Mths Pls Plz Cld Wld Shld Shd Hv Gp Gps Ssw Tms Adv Prac Psw Asye Asyes Cse Cce Cme Ehe Eet Cic Cicc Yot Yjs Marac Mappa Mace Nrm Fgm Vru Dvpn Sgos Lpm Plo Icpc Rcpc Strat Strats Kooth Docs Spreadsheet Chron Chronos Sup Supv Superv Rationale Reunification Unannounced Multiagency Headteachers Placements Timescale Timescales Traineeship Reg Regs Lac Lacs Ra Ras Ifa Ifas Raa Wellbeing Textphone Minicom Perf Stats Recs Wellbeing Become Ivison Munro Laming Lammy Macalister Wood Children's Ofsteds
`

/** Words that have a capital in notes without being a person's: agencies, roles, languages, feasts, the field's own. */
export const notNames: ReadonlySet<string> = new Set(
  words
    .trim()
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
)

const lines = (text: string): readonly string[] => text.trim().split('\n')
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Written for the measurement alone, from the registers of several countries. */
export const forenamesToPlant = words(`
Tamsyn Oluchi Kwadwo Bronagh Zephyr Caoimhe Sukhraj Anoushka Ikenna Wambui Lerato Thulani Zanele Ngoc Linh Huyen Thuy Minh Quang
Xiuying Haoran Yichen Meilin Jiahao Seo-yeon Dhruv Ishani Tanvi Parth Kritika Sanvi Rudra Hrithik Gopal Bhavesh Jignesh Hetal
Nilufar Sitora Aziza Bakhyt Aidana Nurlan Gulnaz Timur Rustam Ramzan Zarema Shamil Levan Nino Tamar Giorgi Ketevan Anahit Hrant
Taras Bohdana Oksana Solomiia Yaroslava Dmytro Ostap Halyna Ruslana Vytautas Rimantas Egle Gabija Laurynas Dainis Liga Ilze Janis
Kaspars Sandor Gyorgy Katalin Zsofia Dorottya Zsuzsanna Istvan Attila Matus Zdenka Radka Lubos Blazej Grzegorz Zdzislaw Bozena Halina
Mircea Ovidiu Crina Sorina Catalina Gheorghe Besnik Arjeta Blerina Flutura Shpresa Luljeta Agim Fisnik Yosief Mebrahtu Semhar Selam Filmon
Bereket Tsegay Abrehet Haben Robel Hiwot Tesfaye Girma Mulugeta Zewdi Asefa Deqa Hodo Ifrah Warsame Guled Sagal Nimco Cawil Liban
Ayaanle Bashiir Rebaz Shwan Hiwa Azad Soran Dilnaz Rojin Hevin Serhat Zana Berfin Mohsen Behrouz Shirin Parvaneh Kaveh Siavash Roxaneh
Farhad Zohreh Hashmat Zabihullah Najibullah Gulalai Spozhmai Wahida Ehsanullah Matiullah Hamasa Lailuma Rafiullah Bismillah Khushal
Abimbola Olufemi Adunni Titilayo Bukola Yetunde Folarin Chukwudi Obiageli Nneka Uchenna Somto Akpan Ekaete Osaze Efosa Esi Yaa Kwesi Ekow Adwoa
Baboucarr Ousmane Aminata Fatoumatta Awa Modou Lamin Isatou Kadiatu Mariatu Sorie Makeda Tariro Rutendo Nyasha Tatenda Chipo Farai Ruvimbo
Muireann Sadhbh Fionnuala Tadhg Oisín Ruairi Eoghan Cathal Cormac Peadar Gearoid Morwenna Kerensa Jago Elowen Talan Lowenna Tegan Gwendolen Iolo
Branwen Heledd Lleucu Gruffydd Macsen Osian Cai Eira Mared Nesta Tomos Alasdair Ruaridh Mhairi Catriona Innes Fergus Lachlan Torquil Isbel
Hepzibah Thomasin Peregrine Crispin Ptolemy Cordelia Araminta Lysander Barnabas Rosamund Persephone Calliope Ottoline Horatio Jolyon Octavian
Callum Ella Megan Tyler Jayden Shannon Kayleigh Mohammed Aisha Priya Kieran Chloe Amelia Liam Connor Sophie Jamie Lewis Bethany Joshua
Katie Oliver Ryan Harriet Hamza Zainab Imran Fatima Kacper Zuzanna Andreea Leah Courtney Paige Demi Keira Brandon Kyle Reece Lauren
`)

export const surnamesToPlant = words(`
Brocklehurst Okonjo Ramsbottom Szczepanski Nwosu Arkwright Threlfall Adeyemi-Clarke Postlethwaite Gebremedhin Vasquez Kowalczyk Hinchliffe
Oyelaran Butterworth O’Shaughnessy MacAllister Featherstone Mwangi Tetteh Nguyen Dhaliwal Sandhu Bhattacharya Ahluwalia Rehmani Qureshi Siddiqui Farooqi
Barzani Rostami Hosseini Wardak Stanekzai Haile Tekle Woldemariam Abdi Farah Jama Osei Boateng Mensah Asante Chikwanha Moyo Dlamini Petrauskas Kazlauskas
Popescu Ionescu Dumitru Hoxha Krasniqi Shevchenko Kovalenko Horvath Nagy Novak Svoboda Wisniewski Lewandowski Zielinski Trelawney Penhaligon Tregaskis
Llewelyn Prydderch Cadwallader ap-Rhys Gallagher Kavanagh Mulcahy Heneghan Smith Jones Taylor Walker Hughes Clarkson Whitehead Ogden Sutcliffe Barraclough Illingworth Murgatroyd
Greenwood Haigh Dyson Lumb Crabtree Ackroyd Sykes Beaumont Hirst Schofield Pickersgill Entwistle Fairclough Birtwistle Aspinall Higginbottom
`).filter((surname) => !surname.startsWith('ap-'))

/** Given names that are words: planted only where a reader could tell. */
export const ambiguousToPlant = words(
  'Will Grace Mark Hope Max Rowan Faith Jordan Amber Summer Skye Joy Frank Dean Blake Chase Robin Drew Jack Rose Harry Willow Ruby Jade Poppy',
)

export const streetsToPlant = lines(`
Larkspur Avenue
Threadneedle Close
Old Mill Lane
Gasworks Road
Bannerdale Crescent
Chapel Street
Kingfisher Drive
St Barnabas Road
Upper Tanyard
Ploughman's Way
Wheatsheaf Court
Cemetery Road
Sorrel Gardens
Dovecote Mews
Station Terrace
Harcourt Grove
Pit Lane
Bishop's Walk
Thornycroft Rise
Marl Hill
`)

export const schoolsToPlant = lines(`
Larkrise Primary
Oakfield Primary School
St Cuthbert's RC Primary
Holy Trinity C of E Primary School
Bannerdale Academy
Thornycroft High School
Queen Eleanor's Grammar School
Meadowhead Infants
The Marlborough School
Saltersgate Junior School
Copperfields College
All Saints Catholic High School
Netherwood Academy
Stannington Nursery
Abbey Lane Primary
Our Lady of Lourdes Primary
Westbourne Sixth Form College
Pennine View Special School
Ashdown Manor School
St Oswald's Academy
`)

export const homesToPlant = lines(`
Larkrise House
The Hawthorns
The Old Rectory
Beechwood Lodge
Thornhill Grange
The Sycamores
Copperfield Cottage
Ashgrove House
Marlpit Farm
Saltersgate House
`)

export const placesToPlant = lines(`
on the Wybourn estate
near Asda in Chapeltown
behind the Crown in Eckington
on the Gleadless Valley estate
opposite Greggs in Darnall
near Meadowhall Interchange
at Wheatsheaf Court
outside Morrisons in Ecclesfield
on the Broomhall flats
near the Kwik Save in Parson Cross
next to Firth Park library
near Hillsborough Barracks
`)

export const roundAreas = words(
  'S6 S35 LS11 M14 BD3 HX1 DN4 NE6 L8 B19 SE15 E7 N17 SW9 CF24 PL4 TR1 NR3 IP2 EX4',
)

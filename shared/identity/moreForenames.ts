/** Given names of the families of Britain today, beyond those a letter is checked for. */
const names = `
Abdirahman Abdulaziz Abdullahi Abena Adaeze Adanna Adebayo Ademola Adeola Aditi Aditya Adnan Afia Afolabi Ahmet Aiden
Aiman Aimee Aislinn Ajay Akash Akosua Akua Alana Alastair Alba Aled Aleksander Aleksandra Alejandro Alessia Alexa Alexei
Alfred Alhassan Alicja Alistair Aliyah Alisha Alyssa Amaan Amara Amari Amber-Rose Ameera Amelie Amit Amna Amrit Anais
Ananya Andre Andrea Andrei Andrius Andrzej Aneesa Aneeka Aneurin Angharad Angus Aniela Anika Anil Anisa Anish Anjali
Annabel Annabelle Antek Antoni Antonia Anthea Anwar Aoife Arbnor Ardit Areeba Arian Ariana Arjun Arlo Armaan Arran Arshad
Artur Arun Aryan Asad Asif Asma Astrid Atif Audrey Aurelia Ava-Mae Avani Awais Aya Ayan Aylin Ayodele Ayomide Aysha
Azeem Azra Babatunde Bahar Bailey Balint Barnaby Bartosz Basma Beata Becca Becky Behzad Berivan Bethan Betty Beth Bilal Bilqis
Binta Blessing-Joy Bogdan Boris Brayden Breanna Brenda Brendan Bronwen Bronwyn Bruno Bryony Caleb Callan Camilla Cara Carly
Carmen Carys Cassandra Catarina Catrin Catriona Celia Celine Ceri Cerys Chandni Chantelle Charis Charlene Charlotte
Chelsey Cheyenne Chiamaka Chidi Chidera Chika Chima Chinedu Chioma Chinonso Chloe-Mae Chukwuemeka Ciara Cillian Clara Clarissa
Clemmie Clementine Clive Cody Cohen Colette Colin Colleen Colm Conor Cora Corey Cosmin Cristian Cristina Cyrus Dafydd Dagmara
Daiva Dalia Damien Damilola Dana Danica Daniela Danny Daria Darius Darragh Darrell Daud Davey Dawid Deanna Debbie Declan Deepa
Deepak Deirdre Delilah Delroy Demi-Leigh Denis Dennis Denzel Derek Dermot Devon-Lee Dewi Diarmuid Diego Dilan Dilip Dimitar
Dina Dinesh Divya Dominik Dominika Donovan Doreen Doris Dorota Dorothy Douglas Duncan Ebony Edie Edita Edna Eduardo Edyta
Efe Eilidh Eileen Eilish Eimear Ekaterina Elaine Eliana Eliza Elin Elinor Elise Elisha Ellen Elliott Ellis Elodie Eloise
Elsie Elvira Emanuel Emeka Emilia Emilija Emir Emmanuel Emre Emrys Enya Enzo Ernest Erica Ericka Erika Ermal Esme Esmee
Esperanza Estera Ethel Eugene Eunice Evangeline Ezekiel Ezra Fabian Faheem Faisal Faiza Farhan Farida Farooq Fatemeh Fatimah
Fatou Fatoumata Fearne Felicity Felix Femi Ffion Filip Fin Finlay Finley Finnian Flavia Fleur Folasade Fran Franciszek
Frankie Freda Frederick Funmi Gabriel Gabriela Gabriella Gabrielle Gaurav Gavin Gayle Genevieve Georgie Geraint Geraldine
Gerard Gethin Ghazal Gintaras Giovanni Gisele Glenda Glenn Gloria Glyn Grainne Greta Greg Gregory Gurdeep Gurpreet Gustav Gwen
Gwenllian Gwyneth Habiba Hadi Hafsa Hafsah Hajra Hakeem Halima Hamish Hana Hania Harinder Haris Harjit Harley Haroon Harpreet
Harrison Harsh Harun Harvey Hasan Haseeb Hattie Haya Hayat Hazal Heidi Helena Henryk Hiba Hilda Hodan Huda Hugh Hugo Humaira
Husna Ibtisam Idris Ieuan Ifan Ifeoma Ifeanyi Igor Ikram Ikechukwu Ilhan Ilias Ilona Iman Imani Inaaya Inaya Indira Ines Ingrid
Ioan Iona Ionut Iqra Irena Irene Irina Isaiah Isaac-James Isha Ishaan Ishaq Isobel Isabel Ivana Ivan Iwona Izaan Izabela Jabir Jacek
Jacqueline Jacqui Jaden-Lee Jagdeep Jaiden Jakub Jamal Jamila Jamila-Rose Jan-Marie Janice Janine Janina Jarek Jaroslaw Jasmin Jaspreet
Javed Javier Jaxon Jaxson Jayda Jaydan Jaydon Jayne Jed Jemima Jenna Jennie Jenny Jermaine Jerome Jess Jessie Jill Joanne-Marie Jodie Joely
Johan Johanna Johnny Jolanta Jonas Jorge Jorgie Josefina Josephine Josie Joshua Joyce Juan Judy Juliet Juliette Justin Justyna Jyoti Kaan
Kabir Kadija Kaisha Kaitlyn Kaleb Kamal Kamila Kamran Karim Karina Karol Karolina Kasia Kashif Kasper Katelyn Kateryna
Kathryn Katrina Katya Kaya Kayden Kayla Kaylee Keanu Keegan Keeley Kehinde Keiran Keisha Kelsey Kelvin Kemi Kendra Kenneth Kenny Kenzie
Kerry Khadijah Khaled Khalid Khalil Khushi Kian Kiana Kiara Kieron Kinga Kiran Kirsten Kirsty Kiri Klaudia Klara Kofi
Kojo Komal Krish Krishna Kristian Kristina Krystian Krzysztof Kuba Kunal Kush Kwabena Kwaku Kwame Kyla Kyra Kyran
Lacey Lainey Laila Lakshmi Lamar Lana Larissa Latifa Latoya Laurence Laurie Lavinia Layla Layton Lea Leanna Leela Leena
Leighton Leila-Mae Lena Lenny Leona Leonard Leonie Leonora Leroy Leszek Leticia Lexi Lexie Lianne Libby Lilah Lilian Lilla Lillian
Lillie Linda-May Liliana Lilianna Llewellyn Llinos Lloyd Lola Loretta Lorna Lottie Louie Louis Louisa Lowri Luca Lucia Lucian Lucie Lucille Luis Luiza
Lukas Lukasz Lulu Lyla Lynda Lynn Lynne Lynsey Mabel Maciej Maddie Maddison Madeleine Madeline Madison Mael Magda Magdalena
Magnus Maham Mahdi Mahnoor Mahmoud Maia Maira Maja Makayla Malachi Malachy Malak Malcolm Malgorzata Mamadou Mandeep Mandy Manish Manjit
Manon Manuel Marcel Marcin Marek Margot Mari Mariana Marianne Mariella Marilyn Mario Marius Marlene Marley Marta Martha Martina Martyna
Marwa Maryam-Noor Masood Mateusz Mathew Matteo Matilde Matthias Mattie Maureen Mavis Maximilian Maxine Maxwell Mayar Maysa Mazin Md Meera Mehdi Mehmet Mehreen Mehwish Mekhi
Melody-Ann Mercedes Meredith Meryl Micah Michaela Michal Michele Mick Mickey Mihai Mihaela Mikael Mikayla Mikey Mikolaj Mila Milan Milena Miles-James Millie
Milly Milo Mina Minahil Miriam Mirela Miroslav Misbah Misha Mitchell Moeen Mohammad-Ali Mohsin Moira Mollie Momina Monica Monika Morag Morgan-Leigh Moses
Mubarak Mujtaba Muna Munira Musa Muskaan Myah Mya Myla Myra Myles Nabeel Nabil Nabila Nadeem Nadine Nafisa Naima Naila Nancy
Nandini Nanette Naseem Nasir Nasra Nasrin Nastassia Natalia Nathalie Nathaniel Naveed Navdeep Nazia Nazir Neal Ned Neda Neelam Neha
Neve Nevaeh Ngozi Nia Niall Nichola Nick Nicky Nico Nicolae Nicole-Marie Nigella Nihal Nikhil Nikita Nikki Nikola Nikolai Nila Nimra Nina-Rose Nisha Nishat
Nita Nitin Nkechi Nnamdi Noel Nikos Noor Norma Norman Nouman Nuala Numan Nura Nusrat Nyah Nyla Obinna Octavia Oisin Okechukwu Ola
Olamide Olayinka Oleksandr Olena Olga Olha Oliwia Ollie Olu Oluwaseun Oluwatobi Omari Omer Onyekachi Oonagh Orla Orlagh Osama Osman
Osagie Oskar Otis Otto Oyinkan Padraig Parisa Parminder Parveen Pascal Patrycja Patryk Paula Paulina Pavel Pawel Payton Pedro Peggy
Penelope Percy Perla Petra Petros Philomena Phil Phyllis Pia Pippa Polly Pooja Prakash Pranav Prashant Preeti Priyanka Prince-Daniel Przemek Quentin Quinn
Rabia Rachael Radek Radoslaw Rae Raees Rafael Rafal Rafe Raffi Rafiq Raheem Rahul Raihan Raj Raja Rajesh Rajinder Rajni Raluca Rameen Ramesh Ramin
Ramona Randa Rania Raphael Raquel Rashad Rashid Rasheed Raul Ravi Ravinder Raya Rayan Rayhan Razia Reagan Reanna Rehan Rehana Reshma Rhea Rhian Rhiannon
Rhoda Rhona Rhonda Rhydian Rianna Ricardo Ricky Rida Rihanna Rita Ritika Riya Rizwan Roberta Roberto Rochelle Rodney Rodrigo Rohan Rohit Roisin
Roksana Roland Roman-Lee Romany Romeo Romilly Ronan Ronnie Rosa Rosalie Rosalind Rosanna Roshni Rosina Ross Rowena Roxana Roxanne Roya Rubina Rueben Rufus Rukhsana Rupert
Ruqayyah Ruta Ryley Saad Saba Sabah Sabina Sabrina Sadaf Sadie Saeed Safa Safiya Safiyyah Sahar Sahil Saif Saima Saira Sajid Sakina
Salim Salma Salman Salome Saleem Sam Sama Sameera Samira Samina Sammy Samson Sana Sandeep Sandhya Sanjay Sanjeev Saniya Santiago Saoirse Sarita Saskia
Savannah Seamus Seb Sehrish Selena Selina Selma Senay Serena Sergei Sergio Seyi Shabana Shabnam Shahid Shahzad Shakira Shakil Shamim Shamsa Shane Shania Shanice
Shanelle Shaun Shauna Shawn Shazia Shea Shelby Shelley Sheena Sher Shereen Sheryl Shivani Shiv Shona Shreya Shukri Sidra Sienna Sierra
Silvia Simran Sinead Siobhan Siya Skye-Louise Skyla Skylar Slawomir Sohail Solomon Sonal Sonia Sonja Sonya Sophia-Mae Soraya Sorcha Sorin Spencer Stan Stanislaw Stanley Stefan
Stefania Stella Steph Steve Stevie Stewart Sufyan Suhail Suki Sukhdeep Sukhjit Suleiman Sulaiman Sultan Suman Sumaiya Sumayyah Sumit Sunil Sunita Suraj Suresh
Surinder Svetlana Swati Sylwia Szymon Tabitha Tadeusz Taha Tahir Tahira Tahlia Taiwo Taliesin Talia Talha Tamika Tamsin Tania Tanisha Tara Tasha
Tatiana Tatum Tayla Tayyab Tayyaba Ted Teddy Tegan Tegwen Temitope Tendai Terence Terri Terry Tessa Thabo Thaddeus Thandiwe
Theodora Theodore Thomasina Tia Tiana Tiarna Tiegan Tiernan Tiffany Tilly Tim Tina Tinashe Titus Tiwa Tobi Toby-Lee Todd Tolu Tomas Tomasz Tony Tonia Tora Trevor
Trinity-Mae Tricia Trish Tristan Trudy Tudor Tunde Tyrell Tyrese Tyrone Ugochukwu Uma Umair Umar Umer Una Unaisah Ursula Usama
Usha Usman Uzair Vaclav Vaishnavi Valentina Valeriu Vasile Veda Vera Verity Veronika Vicki Vicky Victor Vihaan Vijay Vikram Viktor Viktoria Vinay Vinnie
Viorel Vishal Vivek Vivian Vivien Vivienne Vladimir Waleed Walid Wanda Waqar Waqas Warren Wasim Wayne Weronika Wesley Wiktor Wiktoria Wilfred
Wilhelmina Wilma Winifred Winnie Winston Wojciech Xander Xavier Xin Yahya Yana Yannis Yaqub Yara Yaseen Yash Yasin Yasir Yasmine Yasmina Yewande Ying Yolanda Yosef Younis
Youssef Yuliia Yuri Yuna Yuvraj Zac Zach Zachariah Zack Zahid Zaina Zaid Zakariya Zakaria Zaki Zaynab Zayn Zayd Zbigniew Zeeshan
Zehra Zeinab Zelda Zena Zenab Zeynep Zeina Zia Zidan Zinnia Ziva Zoey Zohra Zoya Zubair Zuleikha Zunaira Zuzanna Zygmunt
`

/** Given names with a capital that are nothing else. */
export const moreForenames: ReadonlySet<string> = new Set(names.trim().split(/\s+/))

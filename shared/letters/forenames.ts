const names = `
Aaliyah Aaron Abbie Abdul Abdullah Abigail Adam Adele Adrian Agnieszka Ahmad Ahmed Aidan Aisha Alan Albert Alexander
Alexandra Alfie Ali Alice Alicia Alina Alison Amanda Amelia Amina Amir Amy Anastasia Andreea Andrew Angela Anita Anna
Anne Annie Anthony Anya Archie Arthur Asha Ashley Ava Ayaan Ayesha Barbara Beatrice Ben Benjamin Bethany Brandon Brian
Bridget Caitlin Callum Cameron Carol Caroline Carolyn Catherine Charlie Chloe Christine Christopher Claire Connor Courtney
Craig Daisy Damian Daniel Danielle Darren David Dawn Deborah Denise Diana Diane Dmitri Dominic Donna Dylan Edward
Eleanor Elena Elijah Elizabeth Ella Ellie Elliot Emily Emma Eric Erin Esther Ethan Eva Evan Evelyn Evie Ewan Farah
Fatima Fatma Fiona Frances Francesca Freddie Freya Gareth Gary Gemma Geoffrey Georgina Gillian Graham
Habib Hamza Hannah Harriet Harry Hassan Hayden Hayley Heather Helen Henry Holly Hussain Hussein Ian Ibrahim Imogen
Imran Ioana Isaac Isabella Isabelle Isla Ismail Jack Jacob Jade Jaden Jake James Jamie Jane Janet Jasmine Jason Jayden
Jean Jennifer Jeremy Jessica Joan Joanna Joanne Joe Joel John Jonathan Joseph Josh Joshua Judith Julia Julian Julie
Kacper Kai Karen Katarzyna Kate Katherine Kathleen Katie Kayleigh Keira Keith Kelly Kevin Khadija Kieran Kimberly
Kyle Lara Laura Lauren Leah Leanne Lee Leila Leo Leon Lewis Liam Lilly Lily Linda Lisa Logan Lorraine Louise Lucas
Lucy Luke Lydia Maisie Malik Marcus Margaret Maria Mariam Marie Martin Mary Maryam Mason Matilda Matthew Megan Melanie
Melissa Mia Michael Michelle Miguel Mohamed Mohammad Mohammed Molly Muhammad Mustafa Nadia Naomi Natalie Natasha Nathan
Neil Niamh Nicholas Nicola Nicole Nigel Nina Noah Nora Oliver Olivia Omar Oscar Owen Paige Pamela Patricia Patrick Paul
Pauline Peter Philip Philippa Phoebe Piotr Poppy Priya Rachel Rahim Ranjit Raymond Rebecca Reece Rhys Richard Riley
Robert Robin Roger Ronald Rosie Ruby Russell Ruth Ryan Sadia Samantha Samir Samuel Sandra Sara Sarah Scarlett Scott Sean
Sebastian Seth Shannon Sharon Sheila Shirley Sian Simon Simone Sofia Sophia Sophie Stacey Stephanie Stephen Steven
Stuart Susan Suzanne Sylvia Tamara Tanya Tariq Teresa Thea Theo Theresa Thomas Timothy Tobias Toby Tom Tracey Tracy
Tyler Valerie Vanessa Veronica Vincent Wendy William Yasmin Yusuf Yvonne Zachary Zahra Zain Zainab Zara Zoe Zofia
`

/** Common forenames that are neither an ordinary word nor a place: "Grace", "Jordan", "Mark" or "Kent" are not here. */
export const forenames: ReadonlySet<string> = new Set(names.trim().split(/\s+/))

"""Questions people might type, sorted by hand: what the hint must make of them."""

from __future__ import annotations

OPEN = """
What made you choose this field?
How did you get into hydrology?
Why did you leave your first employer?
Which part of the week do you look forward to?
Who do you work with most?
Whom should I read?
Where do people go from here?
When did you know it was right for you?
In what ways has the work changed you?
To what extent do you decide for yourself?
With whom do you spend most of your time?
At what point did you feel at home in the work?
What's the hardest part of a normal day?
How's the pace in spring?
What surprised you in the first year, and what still does?
If you were me, what would you do in the next six months?
When you started, what did you wish you knew?
Looking back, which choice would you make again?
As someone who changed careers, what helped you most?
Before you joined the council, how did you picture it?
Tell me about a day that went wrong.
Could you tell me how you got your first project?
Can you describe a typical Tuesday?
Would you walk me through last week?
Would you mind telling me what you studied?
Could you give me an example of a decision that is yours?
May I ask how you came to this city?
Can I ask what you would change?
Do you remember what drew you to maps?
Do you know who decides on the budget?
Do you enjoy the field visits, and why?
Do you like the travelling? What makes it worth it?
And how do you switch off in the evening?
So what does a bad day look like?
By the way, how large is the team?
I'd love to hear how the project began.
I was wondering what a first year is like.
I'm curious how you see the next five years.
Describe the people who do well here.
Walk me through the last thing you finished.
How much did your studies matter?
How often do you see the results of your work?
How come so many leave after two years?
What if somebody starts at forty?
What about the travelling?
You mentioned the flood of 2013; what did it change for the office?
I read your guidance on floodplains. What was the hardest sentence to agree on?
Of all your tasks, which would you hand over first?
Given my background, where do you see gaps?
In your opinion, what separates good from average?
For a newcomer, what is the cheapest way to try the work?
What do outsiders get wrong about it?
Was gefällt Ihnen an der Arbeit?
Ist ein Studium nötig?
Qu'est-ce qui vous plaît dans ce métier ?
¿Has pensado en cambiar?
Which words do insiders use?
How do you balance this with a family?
What did I fail to ask?
Who else should I talk to?
Out of curiosity, why maps?
Do you have any idea how many people apply?
Please explain how a permit comes about.
What kind of person does not last here?
Since you moved to policy, what do you miss?
While you were studying, how did you earn money?
Do you like your work and if so, why?
What would you say to your younger self?
How would you describe your team?
Tell me, how did it all begin?
When do you feel most useful?
Where would you start today?
If money were no object, what would you change?
Could you describe the culture?
Could you explain what a planner does all day?
I wonder how you deal with conflict.
Having worked abroad, what differences struck you?
What, if anything, would you do differently?
Why this field and not teaching?
How did you find your first client?
Which skills did you have to learn on the job?
What kinds of problems do you solve?
Who decides what you work on?
What do people in your position usually do next?
How long does it take to learn the basics?
Can you tell me more about the trainee year?
Can you think of a moment when you felt proud?
Would you share a story from your first week?
As a woman in engineering, how have things changed?
What is it like?
What should I have asked?
In which season is the work hardest?
How do you like working with councils?
After all these years, what keeps you here?
Talk me through a project from start to end.
Thinking about pay, what is usual for a first role?
My background is in teaching. Which parts of it would help?
Do you mind if I ask how you got in?
Was machst du am liebsten?
So, how's work?
And the bad days, what are they like?
What made you say yes when you were asked to lead?
Is it fair to ask what people earn at the start?
What worries you about the next years?
How can I prepare for the entry exam?
What advice would you give to somebody like me?
Which of your projects are you proudest of, and why?
""".strip().splitlines()

CLOSED = """
Is a master’s degree necessary?
Do you like your job?
Did you study geology?
Are the hours long?
Is there anything I should read?
Is there someone else I should talk to?
Are there any books you would recommend?
Have you ever thought about leaving?
Has the field changed?
Will machines replace planners?
Would you do it again?
Should I learn to program first?
Can you work from home?
Can I get in without a degree?
Could someone like me do this work?
Do you travel a lot?
Does the pay matter to you?
Do I need a licence?
Do you have to know statistics?
Was it hard to find your first job?
Were your parents happy with it?
Isn't it lonely?
Don't you miss teaching?
Aren't there too many graduates?
You like it here, don't you?
So you studied history?
It must be stressful, right?
Any advice for me?
Got any tips?
Do you think I should do a master's?
Do you think AI will change your work?
Do you feel valued?
Would you recommend this course?
Would you recommend moving abroad for it?
Do you get enough time for your family?
Are you happy with your choice?
Is the work stressful?
Is your team big?
Is it competitive?
Is it true that nobody reads the reports?
Do people stay long?
Do newcomers get training?
Did your degree help?
Did anything surprise you?
Did you always want to be an engineer?
Did you have a mentor?
Do you have a favourite project?
Do you have any regrets?
Do you have a typical day?
Is there a typical day?
Is there room for growth?
Are there many women in the field?
Have you worked abroad?
Do you use any special software?
Do you work with schools?
Do you ever regret it?
When you started, did you know anyone?
If you could start over, would you choose this again?
In your office, is overtime common?
At your company, do people work part-time?
And do you enjoy it?
Well, is it worth it?
Could you tell me if a degree is needed?
I was wondering if you like your job.
I'm curious whether the pay is good.
Would you say the pay is fair?
Would you change anything?
Do you know anyone I could talk to?
Can you recommend a good book?
Do you speak with the public often?
Are certificates important?
Must one speak French?
Does it pay well?
Am I too old for this?
Do you find the work meaningful?
Ever thought of going freelance?
Had you done anything like it before?
Is the trainee year paid?
Are you your own boss?
Is a portfolio expected or not?
Is your job secure?
Are there good training programmes?
Do you see yourself here in five years?
Is networking important in this field?
Would it help to volunteer first?
Have you had to relocate?
Does your employer pay for courses?
Do you ever take work home?
Are people friendly to career changers?
Is English enough?
Do you need to be good at maths?
Is it possible to work part-time?
Do men and women earn the same?
Did you have doubts?
Could I do this without living in the capital?
Were you ever tempted to quit?
Are weekends free?
Is the commute bad?
Did your parents do the same work?
Should I mention my age?
Has AI affected your work?
Will there be enough work in ten years?
Do you think my plan is realistic?
Do you believe the field will grow?
Are you satisfied with the pay?
Is there a lot of paperwork?
Is there much competition?
Does the company support further study?
Do interns get paid?
Can you choose your own projects?
Is overtime expected?
Would you let your children do this?
You mostly work alone, correct?
Was your degree useful?
Do you have to travel?
Are there any downsides?
Is there anyone you would especially recommend I meet?
If I volunteered, would that count?
Do you have any contacts in Berlin?
Is this a good field for introverts?
Did it take long to feel at home?
Have your expectations been met?
Isn’t the pay rather low?
I guess it is stressful?
Do you still enjoy it after all these years?
May one work abroad for a year?
Are apprenticeships respected?
Can introverts succeed?
Do you regularly meet clients?
Did you go to university?
""".strip().splitlines()

CHOICE = """
Do you prefer the office or the field?
Do you work alone or in a team?
Is it more writing or more talking?
Would you rather manage people or stay an expert?
Is the job mostly indoors or outdoors?
""".strip().splitlines()

REQUEST = """
May I use your name when I write to them?
May I write to you again with other questions?
Can I come back to you with one or two questions?
Would it be all right if I took notes?
Could you introduce me to her?
Is it a good time to talk for two or three minutes?
Could we speak for twenty minutes, whenever it suits you?
Would you be willing to look at my plan?
Could I visit the office one morning?
Do you have a moment?
""".strip().splitlines()

TOPIC = """
Typical week
Path into the field
Ask about the trainee year
Salary range for a first role
""".strip().splitlines()

JOB = """
Are you hiring?
Do you have any openings?
Do you know of any vacancies?
Could you give me a job?
Would you hire someone like me?
Is there a position for me in your team?
Are there any jobs I could apply for?
Can I send you my résumé?
Could you pass my CV on to your manager?
Where should I send my CV?
Could you put in a good word for me?
Can I apply for a job at your company?
Does your company have any internships?
How can I get a job at your company?
What are my chances of getting hired?
Could you get me an interview?
Is your team hiring at the moment?
I am looking for a job; can you help me?
""".strip().splitlines()

NO_JOB = """
What was your first job?
How did you get your job?
What do you look for when you hire?
How does hiring work in this field?
Where is the demand for people?
What are usual job titles for beginners?
How do people usually hear of openings in this field?
What do you like about your job?
I'm not looking for a job. How do people get in?
How would my résumé read to someone in the field?
Which positions do people hold after five years?
How do internships prepare people for the work?
Is there a typical first position?
What role did a mentor play for you?
Do you have a role in planning?
""".strip().splitlines()

/** The rules of the method pages that figures refer to, each in one plain sentence. */
export const ruleText: Readonly<Record<string, string>> = {
  'ALN-1':
    'A goal is served by 70 % of the mean support of what it asks for and by 30 % of its weakest critical part; coverage is the mean over goals by weight.',
  'ALN-2':
    'Money is justified as far as the technology is the chosen one for something a goal needs, has a recorded purpose, or carries another that does.',
  'ALN-3': 'The score is the harmonic mean of the two sides, so that one cannot make up for the other.',
  'ALN-4': 'Soundness counts as rated; until somebody rates it, 70 % is assumed.',
  'ALN-5': 'Use counts from seats where they are known, else from the answer given, else 70 % is assumed.',
  'ALN-6': 'Support said by one person counts 60 %, confirmed by a second 80 %, measured in use 100 %.',
  'ALN-8':
    'The score is provisional until use and fit are rated; the ceiling is the score if all of that turned out at its best.',
  'ALN-9': 'The band is what 90 of 100 scores fall in when every rating may be one step off.',
  'GOA-1': 'A sign of success has come as far as its figure has moved from the start towards the target.',
  'NEED-1': 'A gap is the weight of the goal times the importance times what is missing.',
  'NEED-2': 'Ways to close a gap come from the catalogue, the one that closes most first.',
  'SPD-1': 'A year has 52 weekly, 12 monthly, 4 quarterly, 2 half-yearly or 1 yearly payments.',
  'SPD-2': 'A purchase is spread evenly over its useful years, three where none are stated.',
  'SPD-3': 'A device already bought gives nothing back when it is dropped.',
  'SPD-4': 'Money is counted once: of each technology only the largest finding counts in the total.',
  'RDM-3': 'What a project adds to a goal follows from what it adds to the capabilities the goal asks for.',
  'RDM-4': 'The pot of a quarter is its budget, what is carried over, and the savings that return to it.',
  'RDM-5': 'Money of later quarters counts less, by the yearly discount rate.',
  'RDM-6':
    'The first part of a goal reached is worth more than the last, and each part counts for as long as it is live within the plan.',
  'FIN-9': 'Only money that leaves the bills can pay for later projects; time freed cannot.',
  'RDM-7': 'The expected loss of a project is the chance that it goes wrong times what that costs.',
  'RDM-8': 'First as many essentials as can be funded, then the most value.',
  'RDM-9': 'Where a forecast of the cash of the business is given, it never falls below its own limit either.',
  'RDM-12': 'Days of a role and the change a team takes are limits of every quarter.',
  'RDM-13': 'Of the project money free to choose, a share within the range you set goes to trying new things.',
  'RDM-15':
    'The spreadsheet way sorts by return, cuts where the budget ends, and places what it can as early as possible.',
  'RDM-16':
    'What a project is worth in a plan is what the plan would lose without it; what one left out would cost is found by solving again with it in.',
  'RDM-17': 'Limits in conflict are the smallest set that cannot be met together.',
  'RDM-18':
    'The search stops when no plan can be worth noticeably more, or after a set amount of work; what is left open is shown.',
  'RDM-19':
    'What grows with a driver is larger by its yearly rate, compounded by quarters; projects grow from the start of work on.',
  'RDM-20': 'While a role is away, that share of its days is missing; absences add up to all of its days at most.',
  'RDM-21':
    'The first year is four quarters of money that moves; value over three and five years takes what is live to go on after the plan.',
  'RDM-22':
    'Savings have paid for what would take the pot below its limit without them, quarter by quarter, at most what is spent.',
  'RDM-23':
    'About what having a project costs: the best worth when projects may be done in parts, less the same with it wholly in.',
  'RDM-24':
    'What having each project costs exactly: the question solved again with it in, proved to a thousandth or searched for 30 nodes.',
  'RDM-25': 'The price of a limit is found by solving the whole question again with the limit loosened by one step.',
  'RDM-26': 'The frontier is the best plan for each limit on what is spent, or may be lost, in all.',
  'RDM-30':
    'A project of the plan to stay close to that is moved, dropped or done another way costs the price you set.',
  'RDM-31':
    'Plans side by side are valued on the business of today, over the same quarters, each within its own limits.',
  'STR-2':
    'What is lost is the worth of the plan less the most that can be kept of it by leaving projects out, so a worse shock never shows a smaller loss.',
  'STR-3':
    'When a vendor is gone, its technology and all that depends on it supply nothing; its bill goes into a replacement.',
  'STR-4': 'When prices rise, running bills rise by the share; where all prices rise, so does what the projects buy.',
  'STR-5':
    'Less revenue takes its share from the forecast of cash, or, without a forecast, from the budgets; and from income the projects bring.',
  'STR-6': 'While somebody is away, the days of the role are missing.',
  'STR-7': 'What comes late is paid as agreed and keeps people busy, and all it brings comes later.',
  'STR-8': 'The best answer is the whole plan solved again as things then are, with what is under way going on.',
  'FIN-1':
    'Net present value is the sum of money by quarter, each divided by one plus the rate to the power of quarters; the first is not discounted.',
  'FIN-2': 'Four quarters at the rate of a quarter make the rate of the year.',
  'FIN-4':
    'Payback is the first quarter, from the first money spent on, in which what came in has caught up with what went out.',
  'FIN-6': 'Return is gains less costs, divided by costs, always with the quarters it covers.',
  'FIN-10': 'One-off cost is paid in equal parts over the quarters under way.',
  'FIN-11': 'Running cost is paid from go-live on, a quarter of the yearly amount each quarter.',
  'FIN-12': 'A benefit arrives after its delay and rises in equal steps to its full amount.',
  'FIN-13': 'What a project ends saves its avoidable cost from go-live on.',
  'UNC-1':
    'People’s ranges are too narrow, so low and high are taken as the lowest and the highest tenth, not as the ends.',
  'UNC-2':
    'Every cost and benefit is drawn and enters the books as it would if it came true; goals and expected loss stay as planned.',
  'UNC-3': 'Costs move together a little, benefits as well, and more so within one project.',
  'UNC-5':
    'The error of a figure is how much it differs between twenty parts of the draws, divided by the root of twenty.',
  'UNC-6': 'The chance to fall below a limit is the part of the draws in which some quarter ends below it.',
  'UNC-7': 'The strength of a figure is the rank correlation of what moves it alone with the answer.',
  'UNC-8': 'In the draws nobody reacts, and nothing is late.',
  'UNC-9':
    'Until own projects are known, half of all cost more than 1.2 times their estimate, and one in five more than 1.93 times.',
  'UNC-10': 'A guessed cost is corrected in full, a quote by the root of it, contracts and measured costs not at all.',
  'UNC-11':
    'The safe plan keeps back what quarters at risk may fall short of, and is drawn and solved again until the limit holds in nine of ten cases.',
}

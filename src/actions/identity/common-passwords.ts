/**
 * Words people build passwords from when they do not think about it; compared without case and without the digits and
 * signs at their end, so that each line stands for many. Our own list: names of the product first.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  plumbline plumblineapp plumblineowner myplumbline
  password passwords mypassword thepassword password1234 passwort meinpasswort contraseña contrasena motdepasse
  wachtwoord senha parola haslo jelszo heslo lösenord losenord salasana parool geheim geheimnis geheimwort
  passw0rd p@ssword p@ssw0rd p4ssword pa55word pa55w0rd passphrase passcode
  secret topsecret secretpassword mysecret
  administrator admin adminadmin adminpassword administrador administrateur superuser superadmin sysadmin root rootroot
  owner business businessowner company mycompany office officeoffice manager management boss
  welcome welcomehome welcometo welcomeback willkommen bienvenue bienvenido benvenuto
  letmein letmeinnow letmeinplease openup opensesame opensezame
  iloveyou iloveyousomuch iloveyouforever loveyou lovelove ilovemyself ilovemywife ilovemyhusband ilovemydog ilovemycat
  ichliebedich jetaime tequiero teamo tiamo
  monkey monkeymonkey dragon dragonball dragonfly sunshine sunshinesunshine princess princesse superman superwoman
  batman batmanbatman spiderman starwars startrek pokemon pikachu minecraft fortnite
  football footballer futbol fussball basketball baseball volleyball liverpool liverpoolfc arsenal chelsea
  manchester manchesterunited barcelona realmadrid juventus bayern bayernmunich
  whatever whateverwhatever whocares nothing nopassword donotenter dontknow idontknow iforgot iforgotit forgotten
  changeme changemenow changethis changeit changepassword pleasechange pleasechangeme temporary temppassword temp
  default defaultpassword standard initial initialpassword firstpassword newpassword mynewpassword
  testtest testing testpassword testaccount testuser tester demo demodemo demopassword example examplepassword
  qwerty qwertyuiop qwertyqwerty qwertz qwertzuiop azerty azertyuiop asdfasdf asdfghjkl asdfghjklö zxcvbnm yxcvbnm
  qweasdzxc qazwsx qazwsxedc 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1zaq1 1qaz2wsx
  abc123 abcabc abcd1234 abcdef abcdefg abcdefgh abc123abc123 a1b2c3d4 a1b2c3d4e5 aa123456 a123456 123abc
  1234567890 0987654321 1234512345 123456789 12345678910 123123123 1231231231 9876543210 1122334455 1111111111 0000000000
  147258369 147852369 159357 159753 741852963 789456123 987654321 102030 10203040 1020304050
  computer computers internet keyboard laptop windows microsoft google facebook instagram whatsapp youtube linkedin
  apple iphone samsung android amazon netflix twitter
  january february march april may june july august september october november december
  januar februar märz juni juli oktober dezember
  monday tuesday wednesday thursday friday saturday sunday
  spring summer autumn winter summertime wintertime springtime sommer frühling herbst
  michael michelle jennifer jessica ashley daniel andrew charlie jordan thomas robert william anthony elizabeth
  alexander alexandra christian christopher christine stephanie nicholas sebastian maximilian katharina
  hannah samantha joshua matthew benjamin nathan jonathan victoria patricia barbara margaret
  jesus jesuschrist christ godisgood godbless hallelujah blessed
  freedom liberty america england germany deutschland france espana italia london berlin paris newyork australia canada
  chocolate cookie cookies pepper cheese banana orange strawberry bakery breadandbutter coffee coffeecoffee
  flower flowers butterfly rainbow unicorn angel angels blackcat puppy kitten elephant tigers tiger eagles lions
  mercedes ferrari porsche mustang corvette harley harleydavidson yamaha
  money moneymoney moneymaker cashmoney millionaire rich success successful winner winners
  hello hellohello helloworld hellothere hellokitty hello123 goodmorning goodbye
  computerscience helpdesk support supportsupport service services customer customers sales marketing
  correcthorsebatterystaple trustno trustnoone nevermind forever together family familyfirst happiness happy
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
)

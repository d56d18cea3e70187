#!/usr/bin/env python3
"""Makes Lexicons/english/words.tsv: English base forms with their likely parts of speech.

Reads
  /usr/share/wordnet (Debian package wordnet-base, WordNet 3.0): lemmas, parts of speech, tag counts (cntlist.rev)
  the Python package lemminflect (MIT): which forms are inflected forms of which lemmas, and words that WordNet lacks
  Lexicons/english/function-words.tsv, irregular.tsv: hand-written, they win over what is drawn
  OVERRIDES and EXTRA below: hand-written tags for words frequent in news, and words that WordNet 3.0 lacks

Run
  apt-get install wordnet-base
  python3 -m venv VENV && VENV/bin/pip install lemminflect
  VENV/bin/python Scripts/words.py

Writes the file anew each time, in alphabetical order. To correct a tag, edit OVERRIDES here and run again.
"""
import collections
import gzip
import pathlib
import re

import lemminflect

WORDNET = pathlib.Path('/usr/share/wordnet')
ENGLISH = pathlib.Path(__file__).resolve().parent.parent / 'Lexicons' / 'english'
# two-letter words that WordNet has are chemical signs and letters but for these
SHORT = set('ad ax go ox pi tv id'.split())
WORD = re.compile(r"[a-z][a-z'-]*[a-z]")

# Hand-written, `word:tags`. A word with tags - is left out.
OVERRIDES = """
abandoned:DEJ abduct:V able:J abu:- abuse:NV academic:JN access:NV accessories:S accord:NV according:G account:NV
accuse:V accused:DEJN act:VN acting:GJ action:N active:J activist:NJ actual:J ad:N add:V added:DEJ address:NV adopt:V
adult:NJ advance:NV advanced:JED aerial:JN aerospace:N affairs:S affect:V affected:EDJ afternoon:N age:N agency:N
agenda:N agreed:DE agreement:N aid:NV aide:N aims:ZS air:NV air-raid:N air-to-air:J air-to-ground:J aircraft:NS
airdrop:NV airfield:N airport:N airspace:N airstrike:N al:- alarming:J alert:NVJ alex:- ali:- alien:NJ alleged:JED
alliance:N allied:JED allies:S ally:NV alternative:NJ amazon:- ambassador:N ambush:NV ammunition:N amount:NV analyst:N
anger:NV announce:V announced:DE annual:J answer:NV anti:J anti-aircraft:J anti-tank:J antigovernment:J appeal:NV
appear:V apple:N applied:DE appoint:V appointed:DE approach:NV appropriate:J approve:V approved:DE arab:- area:N
arm:NV armed:JED armor:N armored:J armour:N armoured:J arms:S army:N arrest:NV arrested:DE arsenal:N artillery:N ask:V
asked:DE asking:G assailant:N assassinate:V assault:NV assist:VN asylum:N athletics:N atrocity:N attack:NV attacker:N
attacks:SZ attempt:NV august:- authorities:S average:NJV ax:N axe:NV backed:EDJ backing:GN backs:Z bacteria:S bad:J
bag:NV ban:NV band:N bank:NV banned:EDJ bare:JV barracks:NS barrel:NV base:NV based:EDJ bases:SZ battalion:N battle:NV
bay:N bear:VN bearing:GN beat:VDE become:VE begin:V beginning:GN behead:V belongings:S ben:- benefit:NV berlin:-
besiege:V besieged:EDJ bible:N bid:NVDE big:J bill:NV billy:N bin:N binoculars:S biological:J bit:ND black:JNV
blame:VN blast:NV bleeding:GN blind:JVN bloc:N block:VN blockade:NV blood:N bloodshed:N bloody:J blow:NV blue:JN
bluff:NV blunt:JV board:NV bob:- bobby:N bodies:S body:N bomb:NV bombard:V bomber:N bombing:NG bond:NV booby-trap:NV
book:NV boost:VN boot:NV border:NV bordering:G bore:DVN born:EJ boss:N bottle:NV bound:EJDNV bowl:N box:NV brad:-
branch:NV brand:NV brazil:- breach:NV break:VN breaking:G bred:DE breed:VN breeding:NG bridge:NV brief:JNV briefing:NG
brigade:N broadcast:NVDE broke:D broken:EJ brutal:J budget:NV build:V building:NG buildup:N built:DE bulk:N bunker:N
burden:NV buried:DE burn:VN burst:NVDE bury:V bus:N business:N buy:VN buying:G cabinet:N cache:NV cage:NV call:VN
call-up:N called:DE calling:G calls:ZS calm:JNV camp:NV campaign:NV canal:N cant:N capital:NJ captain:N captive:NJ
capture:VN captured:DE car:N card:N care:NV career:N carol:N carrier:N carry:V cash:N cast:VDEN casualties:S
casualty:N catch:VN catholic:- cattle:S cause:VN cavalry:NS cc:- cd:- cease:V cease-fire:N ceasefire:N cell:N
center:NV central:J chad:- chair:NV chairman:N challenge:NV chance:N changing:GJ charge:NV charged:DE charlie:-
chase:VN chat:NV check:VN checked:DE checkpoint:N chemical:JN chief:JN chief-of-staff:N china:- choice:N chopper:N
chosen:E christ:- christian:- chuck:- church:N circle:NV city:N civilian:NJ claim:VN claims:ZS clash:NV clashes:SZ
class:N classic:JN clean:JV cleansing:NG clear:JV close:VJRN closed:DEJ closer:CR clothes:S clothing:N cloud:NV
co-operate:V coalition:N coast:N cold:JN collapse:VN collected:DE colonel:N combat:NV combined:DEJ come:VE coming:GJ
command:NV commander:N commander-in-chief:N comment:NV commission:NV committed:DEJ committee:N common:J company:N
competing:GJ complete:JV complex:NJ compound:NJV compromise:NV con:NV concern:NV concerned:JED condemn:V condition:NV
conference:N confirm:V confirmed:DEJ conflict:NV congratulations:SY connected:EDJ conservative:JN considered:DE
constant:J consul:N consulate:N contact:NV content:NJ contingent:NJ continue:V continued:DEJ contract:NV control:NV
controlled:DEJ convicted:EDJ convoy:N cooper:N copy:NV core:N corporal:NJ corps:NS correct:JV corresponding:JG
cost:VNDE council:N counsel:NV count:VN counter:VNR counter-offensive:N counter-strike:N counteroffensive:N
counterstrike:N counterterrorism:N countryside:N countrywide:JR coup:N couple:N course:N court:NV cover:VN covered:DE
covering:GN crackdown:N crash:NV credit:NV crew:N criminal:JN crisis:N critical:J cross:VN crossing:NG crowd:NV
crown:NV cry:VN cuba:- cup:N curfew:N current:JN customs:S cut:VNDE cut-off:N cutting:G cyber:J cyber-attack:N da:-
daily:JR dam:N damage:NV damn:VJY damning:J damp:JV dance:NV daphne:- dark:JN data:SN date:NV dawn:NV day:N dead:JN
deadly:J deal:NV dealing:G death:N debate:NV decade:N decided:DE declare:V declared:DE decrease:NV deep:JR defeat:NV
defect:VN defence:N defense:N defined:DE delegate:NV deliver:V demand:NV demonstration:N deny:V deploy:V deployed:DE
depose:V depot:N deputy:NJ der:- described:DE desert:NV design:NV designed:ED desire:NV destroy:V destroyed:DE
destroyer:N detail:NV detailed:JDE detain:V detained:EDJ determined:DEJ developed:DEJ developing:GJ device:N di:-
die:V diet:N dim:JV diplomat:N direct:JV directed:DE disgruntled:J dismiss:V displaced:EDJ display:NV dispute:NV
disputed:EDJ dissident:NJ distress:NV district:N divided:EDJ division:N dog:N dolly:N don:- double:JVN doubt:NV
downed:DE download:VN downtown:NJR dr:- draft:NV draw:VN dream:NV dress:NV drill:NV drink:NV drive:NV driven:EJ
driving:G drone:N drop:VN drunk:JEN dry:JV du:- due:JN dull:JV dusk:N dust:NV dying:GJ earned:DE earnings:S ease:VN
east:NJR eastern:J easy:J economics:N ed:- eddy:N edge:NV education:N effort:N el:- elect:V elected:EDJ elections:S
em:- embargo:NV embassy:N embrace:VN emergency:N empty:JV encircle:V enclave:N encounter:NV end:NV ended:DE ending:GN
engineer:NV engineering:N enrich:V enter:V envoy:N equip:V equipment:N escalate:V escape:VN escort:NV established:DEJ
estimate:VN ethnic:J eu:- evacuate:V evening:N evidence:N evil:JN exchange:NV exciting:J exclusive:J excuse:NV
execute:V executive:NJ exercise:NV exile:NV exiled:EDJ existing:JG expand:V expanded:DEJ expected:EDJ experienced:JED
expert:NJ explode:V explosion:N explosive:NJ export:NV exposed:DEJ express:VJ extend:V extended:DEJ extra:J extreme:JN
extremist:NJ face:VN faceoff:N fact:N faction:N factory:N fail:V faint:JVN fair:J fake:JNV fall:VN falling:G
far-reaching:J farm:NV fashion:NV faster:C fat:JN fatal:J fatality:N fault:NV favor:VN fear:NV feature:NV fed:DE
federal:J feed:VNDE feel:V feeling:NG fell:D fellow:NJ felt:DE female:JN fence:NV field:NV fierce:J fight:NV
fightback:N fighter:N fighters:S fighting:NG figure:NV file:VN fill:V filled:DE film:NV finance:NV finding:NG fine:NJV
finish:VN finished:DE fire:NV fired:DE fires:SZ firing:GN firm:NJ fish:NSV fit:VJNDE fix:VN fixed:JED flag:NV flame:NV
flavor:NV flee:V fleet:N flow:VN fly:V fly-over:N focus:NV focused:DEJ foe:N fog:NV foil:VN foot:NV force:NV forced:ED
forces:SZ ford:N forecast:NV foreign:J forest:N forget:V form:VN formed:DE forthcoming:J foul:JV found:DEV founder:NV
founding:GJN fox:N fragment:NV frame:NV franc:N frank:J free:JV freed:DE freeze:VN frequent:JV fresh:J friday:-
friendly:J frigate:N front:NJ front-line:J frontier:N frontline:NJ fucking:J full:J fun:NJ function:NV fund:NV
funding:NG fundraising:NG funds:SZ furnishings:S future:NJ gain:VN gang:N garden:N garrison:NV gas:NV gathering:NG
gene:N general:JN genocide:N georgia:- ghana:- giant:NJ gift:N giving:G glasses:S go:V goal:N god:N goddamn:J going:G
gold:NJ gone:E good:JNR goods:S gossip:NV governing:GJ grant:VN granted:DE grave:NJ greater:C greatest:C greece:-
green:JN ground:NDE ground-to-air:J grounds:S group:NV growing:GJ guard:NV guerilla:NJ guerrilla:NJ guess:VN
guided:EDJ guilty:J guinea:- gulf:N gun:N gunman:N gunner:N gunship:N guy:N halt:VN hand:NV handle:VN hands:SZ hang:V
happen:V hate:VN head:NV headed:DE headquarters:NS heads:ZS hear:V hearing:NG heart:N heat:NV heavy:J heights:S
held:DE helicopter:N help:VN henry:- hide:V high:JRN higher:C highway:N hijacked:EDJ hill:N hit:DEVN hold:VN
holding:GN hole:N hollow:JN honor:VN honour:VN hooded:JED hope:VN hospital:N host:NV hostage:N hostile:J hour:N
house:NV housing:N hub:N human:JN humanitarian:JN humans:- hungary:- hunt:VN hurt:VDEJ ibn:- id:N identified:DE
identify:V idle:JV ii:- iii:- immune:J impact:NV import:NV important:J impose:V improved:DEJ incident:N include:V
included:DE incoming:J increase:NV increased:DEJ increasing:GJ incursion:N index:NV indian:- individual:JN infantry:NS
influence:NV initial:JN injured:EDJ injury:N innocent:JN input:NVDE instance:N insurgent:NJ intelligence:N intended:ED
intense:J intensify:V intercept:VN interest:NV interested:JED interior:NJ intermediate-range:J intervention:N
interview:NV invasion:N involved:EDJ iraq:- iron:NJ isis:- islamist:- island:N isolate:V isolated:JED israel:-
issue:NV jack:- jail:NV jailed:EDJ japan:- jean:N jerry:- jersey:N jet:N jewish:- jihadi:NJ jihadist:NJ jimmy:- job:N
jock:N john:- joined:DE joint:JN joke:NV jordan:- josh:V journey:N judge:NV jump:VN junta:N keep:V keeping:G kept:DE
key:JN kick:VN kid:N kidnap:V kidnapping:NG kill:VN killed:DE killing:NG kind:N kitty:N know:V known:EJ korea:-
kurdish:- la:- labor:N lack:NV laid:DE land:NV landing:NG large:J larger:C lasting:JG latest:CJ launch:VN lawmaker:N
lay:VD lead:VNJ leading:GJ league:N leapt:DE learn:V leave:VN leaves:ZS leaving:G led:DE lee:- left:DENJ let:VDE
lethal:J letter:N level:NV li:- liberate:V lie:VN lied:DE lieutenant:N life:N lift:VN light:NJV liked:DE limit:VN
limited:JED line:NV lines:S link:NV linked:EDJ list:NV listed:DE lit:DE live:VJR lives:SZ living:GNJ load:NV
loaded:EDJ loan:NV local:JN logistics:N lol:Y london:- long-range:J longer:CR look:VN looking:G loose:JV lord:N lose:V
lost:DEJ lot:N low:JRN lower:CV lowest:C loyal:J loyalist:NJ lunch:N lying:G ma:- mac:- made:DE mail:NV main:J
major:JN majority:N make:VN making:G male:JN mali:- mandatory:J maneuver:NV manned:EDJ manoeuvre:NV manufacturing:NG
march:NV marine:NJ mark:VN market:NV married:JED mars:- marshal:NV martial:J martin:- masked:JED mass:NJV massacre:NV
massive:J match:NV material:NJ mathematics:N matt:- max:- maximum:NJ mean:VJN meaning:NG means:NSZ measure:NV
mechanized:JED media:SN mediator:N medium:NJ medium-range:J meet:VN meeting:NG men:S mention:VN mercenary:NJ mess:NV
message:NV met:DE metal:N mid:J midnight:N migrant:N mike:- militant:NJ militants:S military:JN militia:NS milk:N
mind:NV minefield:N minimum:NJ mining:NG minister:N ministry:N minority:N minute:NJ misreport:V miss:VN missile:N
missing:JG mission:N mistake:NV mix:NV mixed:JED mob:NV mobile:JN model:NV moderate:JV modern:J molly:- moment:N
monday:- money:N monitor:VN month:N moon:N mop-up:N morning:N mortar:NV mosque:N motorized:JED mountain:N mounted:DEJ
mouth:N move:VN moved:DE movement:N moves:SZ moving:G mr:- mrs:- ms:- multi:J multiple-launch:J munition:N murder:NV
muslim:- name:NV nancy:- narrative:NJ narrow:JV nationalist:NJ nationwide:JR native:JN nato:- natural:J naval:J navy:N
needed:DEJ needs:ZS negotiations:S neighboring:JG neighbouring:JG net:JNV network:N neutral:JN news:N nice:J nick:-
niger:- non:- noon:N north:NJR north-east:NJR north-west:NJR northeast:NJR northeastern:J northern:J northwest:NJR
northwestern:J note:VN noted:DE notice:NV novel:NJ nuclear:J number:NV object:VN objective:NJ observe:V observer:N
occupation:N occupied:EDJ occupy:V offensive:NJ offer:NV offering:GN officer:N official:NJ officials:S oil:N old:J
older:C oman:- onboard:JR oncoming:J ongoing:J online:JR open:JV opened:DE opening:NG opera:N operating:GJ operation:N
operations:S opponent:N opposing:JG opposition:N orange:NJ order:NV ordered:DE organ:N organisation:N organization:N
oust:V ousted:EDJ outbreak:N outfit:NV outgoing:J outlying:J outpost:N output:NVDE outskirts:S overall:JR overcome:VE
overrun:VEN overthrow:NVE ox:N pacific:J pack:VN pact:N page:N paid:DE painting:NG pair:NV palace:N panel:N
paratrooper:N paris:- park:NV parliament:N part:NV partial:J partner:NV party:N pass:VN passing:GJN pat:NV patient:NJ
patrol:NV pay:VN peace:N peg:NV people:S percent:N perfect:JV performing:G permit:VN personal:J personnel:SN peter:-
phase:NV phaseout:N physics:N pi:N pick:VN picture:N piece:N pilot:NV pipeline:N place:NV plain:NJ plan:NV plane:N
planned:EDJ planning:GN plans:SZ plant:NV plate:NV platoon:N play:VN played:DE playing:G plead:V pledge:VN plot:NV
podcast:NV point:NV poised:JED poison:NV police:SN politics:N poor:J pop:VN port:N position:NV positive:J possible:J
post:NV posted:DE posts:SZ posture:NV potential:JN pound:VN power:NV practice:NV premier:NJ premiere:NV premises:S
prepared:DEJ presence:N present:JVN president:N press:NV pressing:GJ pressure:NV previous:J price:NV primary:JN
prince:N prison:N prisoner:N private:JN probe:NV proceedings:S proceeds:ZS process:NV produce:V professional:JN
profit:NV progress:NV project:NV promise:NV proof:N proposal:N protest:NV province:N public:JN published:DE pull:VN
pull-back:N pullback:N pullout:N purchase:NV purge:NV push:VN push-back:N put:VDE putting:G quarter:N question:NV
quick:J quit:VDE quote:VN race:NV radar:N radio:NV raid:NV raids:SZ rain:NV raise:VN raised:DE rally:NV range:NV
rank:NV rape:NV rate:NV ratify:V ration:NV ray:N re:- re-election:N reach:VN read:VDE reading:GN ready:JV real:J
reason:NV rebel:NV rebels:S recapture:VN received:DE record:NV recorded:DE recruit:VN red:JN redeploy:V reduced:DE
reference:N refinery:N reform:NV refugee:N refuse:VN regain:V regard:NV regime:N regiment:N region:N register:VN
regular:J reinforce:V reject:V related:EDJ relations:S release:NV relief:N religious:J remainder:N remaining:JG
remains:ZS remember:V repel:V replace:V report:NV reported:DE reports:SZ representative:NJ republican:JN reputed:J
request:NV required:EDJ reserve:NV reservoir:N resident:NJ resign:V resolution:N resort:NV respect:NV responsible:J
rest:NV result:NV resume:V retail:NJ retake:V retired:JED retreat:NV return:VN revenge:NV review:NV riches:S rick:-
rid:VDEJ ride:VN rifle:NV right:NJRV rights:S ring:NV riot:NV rise:VN rising:GJN risk:NV rival:NJV river:N road:N
rob:V rock:NV rocket:NV role:N roll:VN roll-out:N rome:- rose:DN route:NV row:NV ruins:S rule:NV ruling:JNG rumor:NV
rumour:NV run:VNE running:GJ safe:JN said:DE sailor:N sale:N sally:NV sam:- sanction:NV sanctions:SZ satellite:N
saturday:- saved:DE saving:GN savings:S saw:D say:V saying:G scale:NV scar:NV schedule:NV scheme:NV school:N
scissors:S score:NV screen:NV script:NV sea:N search:NV seat:NV secret:JN sectarian:J sector:N secular:J secure:VJ
security:N see:V seed:NV seeing:G seeking:G seize:V seized:DE select:VJ selected:DE self:N self-declared:J
self-proclaimed:J self-styled:J sell:V sell-off:N selling:G senate:N send:V sending:G senior:J sense:NV sent:DE
sentence:NV separate:JV separatist:NJ sequence:NV sergeant:N series:NS serious:J seriously:R service:N services:SZ
serving:GJ set:VDEN set-up:N setting:GN setup:N sever:V severe:J shaft:NV shame:NV share:NV shared:DEJ sharing:G
shed:VNDE shell:NV shelled:DE shelling:NG shells:SZ shelter:NV shield:NV shift:NV shiite:- ship:NV shipment:N shirt:N
shit:NV shone:DE shoot:VN shootdown:N shooting:NG shore:N short:JR short-range:J shot:DEN shoulder-fired:J show:VN
showing:G shut:VDE shut-down:N side:NV siege:NV sign:VN signal:NV signed:DE silver:NJ simple:J single:JV site:N
sitting:GJ size:N slain:E slaughter:NV sleep:NV sleeping:GJ slim:JV slope:NV slow:JV smaller:C smile:VN smith:-
sniper:N so-called:J so-far:- sold:DE soldier:N solid:J solo:JN sorry:J sort:NV sortie:N sound:NV source:NV south:NJR
south-east:NJR south-west:NJR southeast:NJR southeastern:J southern:J southwest:NJR southwestern:J space:N speaking:G
special:J species:NS speech:N speed:NV spending:NG spent:DE split:VNDE spoke:D spokesman:N sporadic:J sport:N spot:NV
spread:VNDE spring:NV spy:NV squad:N squadron:N square:NJV st:- staff:N stage:NV stake:NV stand:VN standard:NJ
standing:GJ standoff:N stands:ZS star:NV start:VN starting:G state:NV stated:DE statement:N station:NV statistics:S
stay:VN steel:N step:NV stick:VN stock:NV stole:D stone:NV stop:VN store:NV storm:NV strait:N strategic:J stream:NV
strengthen:V stress:VN strike:NV strikes:SZ striking:GJ strip:NV stronghold:N structure:NV struggle:NV stuck:DEJ
study:NV stuff:N style:NV sub:N subject:NJV submarine:N suburb:N succeed:V sue:V suffering:NG sugar:N suicide:N
suit:NV sum:NV summer:N summit:N sunday:- sunni:- super:J superhero:N supplied:DE supplies:SZ supply:NV support:NV
supported:DE supporting:G suppose:V supposed:EJD surface:NV surface-to-air:J surprise:NV surprised:JED surrender:VN
surround:V surrounded:DEJ surrounding:JG surroundings:S survey:NV survivor:N suspect:NVJ suspected:JED suspend:V
suspended:DEJ swap:NV swearing-in:N sweat:NVDE sweeping:JG swept:DE swoop:NV tactical:J tactics:S tail:NV take:V
taken:E taking:G talk:VN talking:G talks:SZ tank:N tanker:N tape:NV target:NV tax:NV team:N ted:- teeth:S tell:V
temper:NV tension:N term:NV terminal:NJ territory:N terror:N terrorist:NJ test:NV test-fire:V testing:NG text:NV
thank:V themed:J thin:JV think:V thinking:G thought:DEN threat:N threatening:GJ thursday:- thwart:V ties:SZ tighten:V
tip:NV tired:J title:N told:DE toll:NV tom:- tony:- took:D tool:N top:JNV topple:V torpedo:NV torture:NV total:NJV
touch:VN tough:J town:N track:NV trade:NV trading:NG traffic:NV train:VN trained:EDJ training:NG transfer:NV
transition:NV transport:NV travel:VN treat:V treated:DE treaty:N trench:N trial:N tribal:J tried:DE trip:NV triumph:NV
troop:N trooper:N troops:S trouble:NV trousers:S truce:N truck:N truck-mounted:J true:J trump:- trust:NV try:VN
trying:G tube:NV tuesday:- tune:NV tunnel:NV turkey:- turkish:- turn:VN turned:DE turning:G tv:N twitter:- type:N uk:-
un:- unable:J unarmed:J under-way:- underfunded:J underlying:JG understanding:NG understood:DE undertaking:NG
underway:JR unidentified:J uniform:NJ uniformed:J union:N unit:N united:JED university:N unknown:JN unmanned:J
unnamed:J unrest:N unsurprisingly:R unwilling:J upcoming:J update:NV upload:VN upper:J uprising:N upset:JVDE urge:VN
urging:NG use:NV used:DEJ using:G valley:N value:NV van:N variable:JN vehicle:N veronica:- vessel:N vest:N veteran:NJ
veto:NV vice:NJ victim:N victor:N victoria:- view:NV village:N violate:V violence:N virginia:- visit:NV visiting:GJ
vocal:J voice:NV von:- vote:NV voting:GN vow:VN wait:VN waiting:G wake:NV wales:- walk:VN walking:G wall:N want:VN
wanted:DEJ war:N warehouse:NV warm:JV warn:V warning:NG warplane:N warring:JG warship:N waste:NV watch:VN watching:G
water:N wave:NV weaken:V weapon:N weaponisation:N weaponization:N wearing:G weather:NV web:N wedding:N wednesday:-
weed:NV week:N weekend:N weekly:JRN weight:NV welcome:VJN west:NJR western:J white:JN wide:JR wide-ranging:J wild:J
willing:J win:VN wind:NV wing:N winning:GJ winnings:S winter:N wish:VN withdraw:V withdrawal:N witness:NV won:DE
wonder:VN working:GJ works:ZS worldview:N worldwide:JR worried:JED worry:VN wound:NVDE wounded:EDJN wounds:SZ wove:D
writing:GN written:E wrong:JR xi:- year:N young:J zone:N
"""

# Hand-written, words of news that WordNet 3.0 lacks, by tags.
EXTRA = """
J:across-the-board aid-dependent air-based airborne all-out amphibious anti-corruption anti-government
J:anti-immigrant anti-immigration anti-missile anti-opposition anti-personnel anti-regime anti-ship anti-submarine
J:anti-terror anti-terrorism anti-war anti-western antiwar armor-piercing armour-piercing army-backed army-led
J:asymmetric asymmetrical battle-hardened battle-ready battle-scarred behind-the-scenes beleaguered best-known
J:bestselling bilateral blast-resistant bomb-laden bombproof booby-trapped brand-new bullet-riddled bulletproof
J:caretaker carrier-based cash-strapped center-left center-right centre-left centre-right century-old coalition-led
J:cold-blooded combat-ready conflict-related crisis-hit cross-border cross-party cross-strait cutting-edge day-long
J:daylong decades-long decades-old deposed door-to-door drought-hit drug-related embattled ex-military ex-rebel
J:explosive-laden explosives-laden extrajudicial extraterritorial face-to-face far-left far-right fifth-generation
J:five-day flood-hit foreign-backed foreign-led four-day full-scale geopolitical globalized government-appointed
J:government-backed government-controlled government-funded government-held government-led government-run
J:grass-roots grassroots ground-based hand-picked hands-on hard-hit hard-line hard-won hardline heat-seeking
J:heavily-armed heavy-handed helicopter-borne high-level high-profile high-ranking high-rise high-speed high-tech
J:hours-long hourslong house-to-house ill-equipped ill-fated ill-prepared improvised incumbent insurgent-held
J:intergovernmental interim internationally-recognized interwar jihadist-held jihadist-led kinetic land-based
J:landlocked large-scale laser-guided last-ditch last-minute left-wing lightly-armed little-known long-awaited
J:long-haul long-lived long-running long-standing long-term longstanding low-cost low-level low-lying low-ranking
J:makeshift man-portable marginalised marginalized medium-term mid-level mid-ranking middle-class militant-held
J:military-backed military-led military-run mine-resistant month-long monthlong months-long much-needed multi-ethnic
J:multi-party multiethnic multilateral multinational multiparty next-generation nightlong non-binding
J:non-governmental nonbinding nongovernmental nuclear-armed nuclear-capable nuclear-powered oil-dependent
J:oil-producing oil-rich one-party one-time opposition-held opposition-run peace-keeping peacetime politico-military
J:post-conflict post-election post-war postwar power-sharing pre-election pre-emptive pre-war precision-guided
J:predominantly preemptive prewar pro-democracy pro-government pro-independence pro-opposition pro-rebel pro-regime
J:pro-western quake-hit quasi-official radar-guided radicalised radicalized rebel-controlled rebel-held rebel-led
J:regime-held resource-rich right-wing road-mobile roadside sanctions-hit satellite-guided sea-based seaborne
J:security-related self-appointed self-exiled self-imposed self-propelled self-ruled semi-autonomous semi-official
J:ship-based shipborne short-lived short-term small-scale socio-economic socioeconomic sociopolitical space-based
J:standalone state-backed state-controlled state-funded state-led state-of-the-art state-owned state-run
J:state-sponsored strife-torn subnational supranational terror-related terrorism-related three-day tit-for-tat
J:top-level top-ranking trans-atlantic transatlantic transitional transnational trilateral two-day two-state
J:undeclared underage underreported undersea undisclosed unilateral vehicle-borne violence-plagued vulnerable
J:war-ravaged war-related war-time war-torn war-weary wartime waterborne weaponised weaponized week-long weeklong
J:well-armed well-equipped well-known well-organized well-placed well-trained wide-scale wire-guided working-class
J:worst-hit would-be year-long yearlong years-long
JN:counter-terrorism
JR:offline
N:abductee abductor aerodrome afterburner air-base air-defence air-defense air-force air-space airbase airburst
N:aircrew airframe airpower airstrip airtime airworthiness ambassador-at-large anchorage anchorwoman anti-semitism
N:antisemitism antiviral app apparatchik apron arsonist artilleryman asylum-seeker attendee attorney-general
N:autocracy autocrat avionics axeman back-up backfire bailout battlefront battlegroup battlespace battlezone
N:beachhead beheading biowarfare bioweapon bitcoin blockchain blogger blowback bodycount bomblet bombmaker bombsite
N:booster botnet break-up bridgehead build-up burqa buyout by-election by-product byline caliphate camerawoman
N:captor caregiver carjacking casevac centrifuge chairperson checklist childcare chlorine chokepoint cholera
N:clansman clean-up co-founder co-operation co-ordination co-pilot cockpit con-man conman conscript conscription
N:cookoff coronavirus corpsman corvette counter-attack counter-insurgency counter-measure counterespionage
N:counterinsurgency counterintelligence countermeasure counternarcotics counterproposal counterteroffensive
N:counterterror cover-up crack-down craftsperson cross-fire crossfire crowdfunding crowdsourcing crypto
N:cryptocurrency cutoff cyberattack cybercrime cybersecurity cyberspace cyberwar cyberwarfare datalink dateline
N:daycare death-toll decision-maker decision-making decisionmaker deconfliction defector demilitarisation
N:demilitarization demobilisation demobilization demonstrator denuclearisation denuclearization deportee
N:deradicalization deserter detainee director-general disarmament drawdown drydock ebola editor-in-chief emir
N:entrepreneurship escapee ethnonationalism evacuee ex-husband ex-minister ex-policeman ex-president ex-wife
N:extremism eye-witness fallout fatwa fedayee federalism filmmaker fintech fireball firefight firepower fishing-boat
N:flamethrower flightpath flightplan flyby flyover flypast follow-up foothold footprint fracking freighter
N:front-runner frontman frontrunner fuselage gameplay geolocation globalisation globalization governor-general
N:great-grandchild groundcrew groundwater gunboat gunfight gunrunner gunrunning gunwoman hacker hand-over
N:handwriting hangar hardliner hashtag hate-speech hawala healthcare helipad heliport hijab hijacker hijacking
N:homeland homophobia hoodie hotline hotspot hovercraft howitzer inbox infantryman infiltrator influencer
N:inspector-general instigator insurgency interceptor internee intifada irredentism irregular islamism islamophobia
N:jailbreak jetty jihad jihadism joblessness kidnapper kingpin kleptocracy kleptocrat knock-on landmine landslide
N:laptop law-maker lawmaking layover leaker lifeboat lock-down lockdown lookout looter looting lynching machinegun
N:machinegunner madrasa madrassa malware manhunt manpower mass-casualty mastermind medevac medic midfielder mindset
N:minehunter minelayer minesweeper minuteman money-laundering mortarman motorcade mujahid multicopter
N:nation-building news-agency newscast newscaster newsroom newswire nightwatchman niqab no-fly nonaggression
N:noncombatant nonproliferation novichok offseason offshoring oligarch ombudsman op-ed opioid outsourcing overflight
N:pandemic paramedic paramilitary parenting partisan passer-by patrolboat payload payout peace-keeper peacebuilding
N:peacekeeper peacekeeping peacemaker peshmerga petrodollar petrostate phosgene photojournalist playbook plutonium
N:policy-maker policymaker policymaking pollster powerboat powerhouse prime-minister propellant protester protestor
N:provocateur pull-out pushback quadcopter radicalisation radicalization radioisotope radioman ransomware rapist
N:rearmament refoulement remilitarization rendition repatriation reservist resettlement responder returnee rifleman
N:ringleader rioter rioting roadblock rollout rotorcraft round-up run-off run-up runner-up runoff runway saboteur
N:salafism salafist sarin seaport secretary-general sectarianism self-defence self-defense self-determination
N:self-government self-immolation self-rule self-sufficiency selfie sellout separatism serviceman servicemember
N:serviceperson servicewoman shahid sharia sheikh shipyard shockwave shoot-out shootout shortlist shura sit-in
N:skillset skyline smartphone smuggler souk speedboat spill-over spinoff spokesperson spyware stabber stabbing
N:stablecoin stakeholder stakeout stand-by stand-off standby standout start-up startup state-building stealth
N:stopover storyline storytelling strongman strongpoint stuntman stuntwoman sub-committee submunition superpower
N:supertanker superyacht tabun take-over takfiri tankman task-force taskforce taxiway think-tank tiltrotor timeline
N:townsperson tradesperson trafficker trawler trawlerman tribesman tribesperson tribeswoman troublemaker tugboat
N:turbofan turbojet turboprop turnout uranium vice-chairman vice-president videographer villager vlogger wadi
N:wahhabi wahhabism wake-up walk-out walkout war-crime warhead warlord warmonger warzone waterboarding waypoint
N:webcast webinar webpage website wharf whistleblower workforce workload workplace xenophobia yellowcake
NV:airlift backtrack benchmark blackmail blog counterattack crowdfund e-mail earmark email fast-track green-light
NV:leverage livestream microblog outsource photograph retweet spotlight stockpile tweet wiretap
R:allegedly areawide bilaterally citywide diplomatically extrajudicially geopolitically indiscriminately jointly
R:logistically mid-air mid-flight midair midflight militarily multilaterally pre-emptively preemptively purportedly
R:regionwide reportedly statewide unilaterally
V:betake blacklist bottle-feed breast-feed carjack carpet-bomb co-found co-opt co-sponsor co-write cochair cofound
V:cosponsor court-martial cowrite crowdsource de-escalate decertify declassify deconflict deescalate defuse
V:delegitimise delegitimize delist demilitarise demilitarize demine demobilise demobilize denuclearise denuclearize
V:deplane depopulate deport deradicalize destabilise destabilize disincentivize dive-bomb dogfight doublecross dox
V:doxx geolocate google greenlight hack hand-feed hijack hospitalise hospitalize hotwire incentivise incentivize
V:legitimise legitimize machine-gun marginalise marginalize microwave monetise monetize outflank outgun outmaneuver
V:outmanoeuvre outnumber outspend outthink overfly overreach oversee overstretch overwhelm phish pre-empt preempt
V:prioritise prioritize radicalise radicalize ramp re-elect re-equip re-take reaffirm rearm reassert reassign
V:reassure recommit reconvene reelect reequip refreeze regroup reimpose reinstate relaunch relight renegotiate
V:reoccupy reopen repatriate reschedule resettle resit restart restrike resupply reteach rethrow safeguard scapegoat
V:sideline stonewall strafe tranship underfeed unfollow unfriend unstick upend upsell upskill weaponise weaponize
V:whinge whitelist
VN:air-strike car-bomb co-author co-chair
"""


def wordnet():
    """Lower-case single words: word -> {tag: tag count}."""
    counts = collections.Counter()
    for line in open(WORDNET / 'cntlist.rev', encoding='latin-1'):
        key, _, number = line.split()
        lemma, sense = key.split('%')
        kind, file, identity, *_ = sense.split(':')
        counts[lemma, 'NVJRJ'[int(kind) - 1], file, identity] += int(number)
    words = collections.defaultdict(collections.Counter)
    for name, tag in (('noun', 'N'), ('verb', 'V'), ('adj', 'J'), ('adv', 'R')):
        for line in open(WORDNET / ('data.' + name), encoding='latin-1'):
            if line.startswith(' '):
                continue
            cells = line.split(' ')
            for i in range(int(cells[3], 16)):
                word = re.sub(r'\((a|p|ip)\)$', '', cells[4 + 2 * i])
                if WORD.fullmatch(word) and len(word) > 1:
                    identity = '%02d' % int(cells[5 + 2 * i], 16)
                    words[word][tag] += counts[word, tag, cells[1], identity]
    return words


def lemminflect_lemmas():
    """What lemminflect knows: form -> tag -> lemmas."""
    path = pathlib.Path(lemminflect.__file__).parent / 'resources' / 'lemma_lu.csv.gz'
    forms = collections.defaultdict(lambda: collections.defaultdict(set))
    for line in gzip.open(path, 'rt', encoding='utf-8'):
        form, kind, lemmas = line.strip().split(',', 2)
        tag = {'noun': 'N', 'verb': 'V', 'adj': 'J', 'adv': 'R'}.get(kind)
        if tag:
            forms[form][tag] |= set(re.split('[/,]', lemmas)) - {''}
    return forms


def table(name):
    rows, header = [], None
    for line in open(ENGLISH / name, encoding='utf-8'):
        line = line.rstrip('\n')
        if not line or line.startswith('#'):
            continue
        cells = line.split('\t')
        if header is None:
            header = cells
        else:
            rows.append(dict(zip(header, cells + [''] * len(header))))
    return rows


def unique(tags):
    return ''.join(dict.fromkeys(tags))


def main():
    drawn, known = wordnet(), lemminflect_lemmas()
    capitals = set()
    for name in ('noun', 'adj'):
        for line in open(WORDNET / ('data.' + name), encoding='latin-1'):
            if not line.startswith(' '):
                cells = line.split(' ')
                for i in range(int(cells[3], 16)):
                    if cells[4 + 2 * i][0].isupper():
                        capitals.add(cells[4 + 2 * i].lower())
    irregular = collections.defaultdict(str)
    for row in table('irregular.tsv'):
        if row['form'] == row['form'].lower():
            irregular[row['form']] = unique(irregular[row['form']] + row['tags'])
    function = {row['word']: row['tags'] for row in table('function-words.tsv')}

    words = {}
    for word, counts in drawn.items():
        total = sum(counts.values())
        # inflected forms of a verb count for it, too: its base form is about a third of them
        weight = {tag: (number * (0.35 if tag == 'V' else 1)) for tag, number in counts.items()}
        if total >= 5:
            whole = sum(weight.values())
            kept = [tag for tag in weight if weight[tag] >= 0.03 * whole]
        else:
            kept = list(weight)
        order = 'NVJR' if not ('J' in kept and 'V' not in kept) else 'JNRV'
        kept.sort(key=lambda tag: (-weight[tag], order.index(tag)))
        words[word] = ''.join(kept)

    # words that lemminflect has in their base form and WordNet has not
    for form, kinds in known.items():
        if form in words or form in capitals or not WORD.fullmatch(form) or len(form) < 3:
            continue
        own = [tag for tag in 'NVJR' if form in kinds.get(tag, ())]
        inflected = any(form not in lemmas for lemmas in kinds.values())
        if own and not inflected and '-' not in form and not re.search('(s|ed|ing)$', form):
            words[form] = ''.join(own)

    # forms of other words: what the program derives comes with what WordNet has of the form itself
    for word in list(words):
        own, derived = words[word], ''
        bases = {tag: {l for l in lemmas if l != word and l in drawn}
                 for tag, lemmas in known.get(word, {}).items()}
        verb = [l for l in bases.get('V', ()) if 'V' in drawn[l]]
        noun = [l for l in bases.get('N', ()) if 'N' in drawn[l]]
        if not verb and word not in known.get(word, {}).get('V', ()):
            for ending, put in (('ing', ('', 'e')), ('ed', ('', 'e'))):
                if word.endswith(ending):
                    stem = word[:-len(ending)]
                    tries = [stem + p for p in put] + ([stem[:-1]] if stem[-2:-1] == stem[-1:] else [])
                    if ending == 'ed' and stem.endswith('i'):
                        tries.append(stem[:-1] + 'y')
                    verb = [t for t in tries if len(stem) > 2 and 'V' in drawn.get(t, ())]
        if word in irregular:
            derived = irregular[word]
        elif word.endswith('ing') and verb:
            derived = 'G'
        elif word.endswith('ed') and verb:
            derived = 'DE'
        elif word.endswith('s') and not word.endswith(('ss', 'us', 'is')) and (verb or noun):
            derived = ('S' if noun else '') + ('Z' if verb else '')
            own = own.replace('N', '').replace('V', '')
        if not derived:
            continue
        # of the form itself only what the tag counts attest, unless they attest nothing of its verb
        own = ''.join(tag for tag in own if drawn[word][tag] >= (3 if derived in ('G', 'DE') else 2) or tag not in 'NJV')
        strong = sum(drawn[word].values())
        if derived == 'G':
            tags = own + derived if strong >= 15 else derived + own
        else:
            tags = derived + own
        tags = unique(tags)
        if set(tags) <= set('SZ') or tags in ('DE', 'G'):
            del words[word]
        else:
            words[word] = tags

    for entry in EXTRA.split('\n'):
        if entry:
            tags, members = entry.split(':')
            for word in members.split():
                words.setdefault(word, tags)
    for word, tags in function.items():
        if WORD.fullmatch(word) or len(word) == 1:
            if set(tags) & set('NVJR') and set(tags) & set('NVJ') and word == word.lower() and "'" not in word:
                words[word] = tags
            else:
                words.pop(word, None)
    for entry in OVERRIDES.split():
        word, tags = entry.split(':')
        if word in function:
            if function[word] != tags:
                print('function-words.tsv has', word, function[word], 'not', tags)
            continue
        if tags == '-':
            words.pop(word, None)
        else:
            words[word] = unique(tags)
    for word, tags in list(words.items()):
        regular = word not in irregular and word not in function
        if regular and tags in ('DE', 'G') and word.endswith(('ed', 'ing')) or len(word) == 2 and word not in SHORT | set(function):
            del words[word]

    with open(ENGLISH / 'words.tsv', 'w', encoding='utf-8') as out:
        out.write('''# Words and their parts of speech; made by Scripts/words.py, do not edit (corrections go into that script).
# Base forms, and such inflected forms as are words of their own (building, armed, left) with all their tags.
# Columns
#   word  lower case
#   tags  letters in order of likelihood in news
#         N common noun singular, S plural, P proper noun, V verb base form, Z third person, D past tense, E past participle,
#         G -ing form, M modal, J adjective, C comparative or superlative, R adverb, I preposition or subordinating conjunction,
#         T determiner, O pronoun, H possessive, K coordinating conjunction, Q number word, W wh-word, U particle,
#         L infinitive to, X existential there, Y interjection and others
word\ttags
''')
        for word in sorted(words):
            out.write(word + '\t' + words[word] + '\n')
    print(len(words), 'words')


if __name__ == '__main__':
    main()

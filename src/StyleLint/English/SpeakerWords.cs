using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words around a speaker: what can be one, what leads to one, and what only looks like one.</summary>
static class SpeakerWords
{
    internal static readonly WordSet Pronouns = WordSet.Split(
        "he she they it we i you one nobody everyone everybody someone somebody many some others both all"
    );

    /// <summary>Pronouns of those who can speak.</summary>
    internal static readonly WordSet Speakers = WordSet.Split("he she they I we one someone somebody everyone everybody nobody");

    /// <summary>What follows a verb without being its subject: "hit back", "chipped in".</summary>
    internal static readonly WordSet VerbParticles = WordSet.Split("back in up on out off down away over along again");

    /// <summary>Last words of the names of bodies and places, and those who are many: none of them speaks with one mouth.</summary>
    internal static readonly WordSet Bodies = WordSet.Split(
        "county city town village council board committee commission court house senate congress parliament assembly ministry "
            + "department office agency bureau bank corp inc ltd company co group party union "
            + "university college school academy institute association foundation federation league club police administration "
            + "government service authority street post times news herald journal press states kingdom nations "
            + "republicans democrats americans conservatives liberals britons lawmakers officials voters league center centre church "
            + "hospital museum network coalition alliance campaign act bill project"
    );

    /// <summary>First words of the names of places.</summary>
    internal static readonly WordSet BeforePlaces = WordSet.Split(
        "new north south east west northern southern eastern western san los las saint st fort port lake mount"
    );

    internal static readonly WordSet ThirdPersons = WordSet.Split("he him his himself she her hers herself");

    /// <summary>Verbs whose participle tells of words: "…, saying that the boats were old".</summary>
    internal static readonly WordSet SpokenParticiples = WordSet.Split("say add tell insist explain contend warn argue");

    /// <summary>How a sentence goes on behind quoted words whose attribution is gone: "…," in a nod to the mayor.</summary>
    internal static readonly WordSet Prepositions = WordSet.Split(
        "in on at by with from to for during before after about of as into under through via"
    );

    /// <summary>What comes after "last" and "this" before a subject.</summary>
    internal static readonly WordSet Times = WordSet.Split(
        "night week weekend month year morning afternoon evening spring summer autumn fall winter season"
    );

    /// <summary>Verbs that people do beside their words, where the past does not end in "-ed".</summary>
    internal static readonly WordSet IrregularPasts = WordSet.Split(
        "went hit shot let wept spat swore began broke came cut drew fell felt gave got grew held kept left lost made meant met put "
            + "ran read rose sang sat saw sent shook spoke stood struck "
            + "thought threw told took tore won wrote did knew heard bit bent flung found fought leant leapt learnt lit paid rang said "
            + "slid sprang stuck taught understood woke"
    );

    internal static readonly WordSet RelativePronouns = WordSet.Split("who which that whom whose");

    /// <summary>What may stand between a subject and its verb.</summary>
    internal static readonly WordSet Helpers = WordSet.Split(
        "has have had is was were are be been being would will could may might must should can did does do also later then once "
            + "never now again still just ever even "
            + "earlier already yesterday today always often since both simply not however too further first himself herself itself "
            + "themselves reportedly only not n't hasn't"
    );

    /// <summary>Where a subject read backwards ends.</summary>
    internal static readonly WordSet StopsBefore = WordSet.Split(
        "and but or so yet as when while after before because since if where although though unless until than whether then on at by "
            + "with into during following despite "
            + "meanwhile however instead earlier later also there said told added saying adding that he she they it we i him them us "
            + "me who which what how why is was were are "
            + "has have had will would could can may yesterday today tonight "
            + Calendar.WeekdayNames
            + " about when in to from like not"
    );

    /// <summary>Where a subject after its verb ends.</summary>
    internal static readonly WordSet StopsAfter = WordSet.Split(
        "in on at as after before when while who whom whose which that during to but with by last yesterday today this earlier later "
            + "following because if where although though "
            + "is was were are has have had will would also then via about during how why what "
            + Calendar.WeekdayNames
            + " through under ahead"
    );

    internal static readonly WordSet Determiners = WordSet.Split(
        "the a an his her its their our my one another some many several most two three other"
    );

    internal static readonly WordSet Openers = WordSet.Split(
        "but and meanwhile however in on at by for also still then so yet while when after before although though as now later "
            + "earlier yet last this that"
    );

    internal static readonly WordSet Conjunctions = WordSet.Split("but and so yet or nor");

    /// <summary>Words that open an order or a remark and are nobody: "Do not", "Let us", "Here is".</summary>
    internal static readonly WordSet NobodySpeaking = WordSet.Split(
        "do does did don't don’t doesn't doesn’t didn't didn’t let let's let’s here there please not never no if"
    );

    internal static readonly WordSet Titles = WordSet.Split(
        "mr mrs ms dr prof sen rep gov gen col lt sgt capt rev st jr sr hon pres supt insp det"
    );

    /// <summary>What is said of somebody whose own words come next.</summary>
    internal static readonly WordSet Moods = WordSet.Split(
        "adamant angry applauded applauds blunt cautious certain confidence confident convinced defiant delighted disappointed "
            + "dismissive eager emphatic excited frustrated furious "
            + "grateful happy heartened hopeful hoping impressed keen optimistic philosophical pleased positive proud relieved "
            + "relishing sanguine scathing sceptical skeptical sure surprised "
            + "thrilled unconvinced unimpressed unrepentant upbeat wants worried"
    );

    /// <summary>What somebody has whose own words come next: "Berg has a plainer view."</summary>
    internal static readonly WordSet Stances = WordSet.Split("advice explanation opinion stance take theory view viewpoint");

    /// <summary>Many, of whom any one may be quoted next.</summary>
    internal static readonly WordSet Crowds = WordSet.Split(
        "analysts bankers brokers commentators critics dealers economists experts investors observers shareholders traders people men "
            + "women groups residents students opponents agents aides allies fans families conservatives liberals representatives "
            + "officials sources parents friends colleagues neighbours neighbors locals rivals veterans delegates candidates advocates "
            + "partisans majority minority activists voters lawmakers supporters protesters teachers leaders members workers researchers "
            + "scientists organizers organisers prosecutors investigators villagers lawyers doctors farmers reporters proponents"
    );

    internal static readonly WordSet Parties = WordSet.OfExact("Republicans Democrats Americans Britons Conservatives Liberals".Split(' '));

    /// <summary>Some of those who are named next: "some of the boats", or of a crowd where nobody is: "some say".</summary>
    internal static readonly WordSet Parts = WordSet.Split("several some many most others few");

    /// <summary>How what people are called by what they do ends where they are many.</summary>
    internal static readonly string[] EndingsOfMany = ["ers", "ors", "ists", "ants", "ees", "ians", "men", "women"];

    /// <summary>Words of those endings that are no people.</summary>
    internal static readonly WordSet NoCrowds = WordSet.Split(
        "numbers letters papers newspapers computers prayers offers covers factors doors colors colours errors behaviors behaviours "
            + "centers centres powers orders dollars matters restaurants plants grants pants variants committees fees trees "
            + "specimen regimen discovers enters delivers suffers considers remembers posters chapters quarters headquarters borders "
            + "towers servers routers"
    );

    /// <summary>Nouns for words that are given in full where they are new to the reader.</summary>
    internal static readonly WordSet Utterances = WordSet.Split(
        "statement statements words remark remarks comment comments message messages letter letters note notes email e-mail tweet tweets "
            + "post posts memo response reply quote quotation warning slogan motto caption inscription speech interview lyric lyrics plea "
            + "appeal manifesto announcement article editorial column transcript testimony communique communiqué chant pledge promise "
            + "admission confession joke quip apology complaint insult mantra proverb saying soundbite soundbites one-liner put-down "
            + "verdict"
    );

    /// <summary>Words before a noun of speech that the reader has not met: "a statement", "his plea".</summary>
    internal static readonly WordSet BeforeNewWords = WordSet.Split("a an another his her their its one");

    internal static readonly WordSet SmallNumbers = WordSet.Split("two three four five six seven eight nine ten dozens hundreds");

    /// <summary>Words before those whom the reader knows: "the organisers".</summary>
    internal static readonly WordSet BeforeKnown = WordSet.Split("the his her");

    /// <summary>Verbs of speech that as often do something else: "the boats continue", "the firm posted a loss".</summary>
    internal static readonly WordSet Doings = WordSet.Split(
        "attack brand charge continue detail hit issue label order post publish read release rule sing swear term title"
    );

    internal static readonly WordSet Continuations = WordSet.Split("also and besides but furthermore moreover so");

    internal static readonly WordSet FirstPersons = WordSet.Split("I I'd I'll I'm I've I’d I’ll I’m I’ve me mine my myself");

    /// <summary>Words of a writer who speaks for himself and to the reader.</summary>
    internal static readonly WordSet OwnVoice = WordSet.Split(
        "I I'd I'll I'm I've I’d I’ll I’m I’ve me my myself we we'd we'll we're we've we’d we’ll we’re we’ve our ours you you'd you'll "
            + "you're you've you’d you’ll you’re you’ve your let's let’s"
    );

    /// <summary>Whether a word before a cue takes its finite sense: "to say", "was said".</summary>
    internal static bool MakesNoFiniteVerb(ReadOnlySpan<char> word) =>
        word is "to" or "be" or "been" or "being" or "is" or "are" or "was" or "were" or "not";

    /// <summary>Whether a capitalised word opens a sentence and is no surname.</summary>
    internal static bool OpensWithoutName(ReadOnlySpan<char> word) =>
        word is "The" or "This" or "That" or "They" or "It" or "His" or "Her" or "A" or "An" or "He" or "She";
}

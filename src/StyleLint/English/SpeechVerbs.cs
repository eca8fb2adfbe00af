using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The verbs and nouns of saying. A verb is its base form, with its other forms where they are irregular:
/// <c>say:says,said,saying</c>.</summary>
static class SpeechVerbs
{
    internal const string OfSpeech =
        "say:says,said,saying tell:tells,told,telling add:adds,added,adding announce write:writes,wrote,writing,written tweet "
        + "retweet post blog:blogs,blogged,blogging "
        + "call describe stress insist declare warn ask explain reply:replies,replied,replying respond answer continue conclude argue "
        + "claim state assert "
        + "note observe remark comment acknowledge admit:admits,admitted,admitting concede confirm deny:denies,denied,denying disclose "
        + "reveal report recall "
        + "emphasize emphasise reiterate repeat underline underscore maintain contend allege affirm reaffirm suggest propose advise "
        + "urge request demand "
        + "promise pledge vow swear:swears,swore,sworn,swearing threaten predict quip:quips,quipped,quipping joke complain lament "
        + "whisper shout cry:cries,cried,crying yell scream "
        + "exclaim mutter murmur interject object protest counter retort rebut:rebuts,rebutted,rebutting boast "
        + "brag:brags,bragged,bragging testify:testifies,testified,testifying "
        + "quote cite mention "
        + "proclaim profess pronounce inform recount relate summarize summarise elaborate clarify:clarifies,clarified,clarifying "
        + "specify:specifies,specified,specifying reason speculate "
        + "surmise muse ponder question inquire enquire query:queries,queried,querying plead:pleads,pleaded,pled,pleading "
        + "beg:begs,begged,begging appeal praise hail criticize "
        + "criticise condemn denounce slam:slams,slammed,slamming blast lambast dismiss label dub:dubs,dubbed,dubbing brand term "
        + "characterize characterise accuse blame charge "
        + "thank congratulate welcome defend rule reject deem apologize apologise chant sing:sings,sang,sung,singing "
        + "speak:speaks,spoke,spoken,speaking talk joke tease text email e-mail "
        + "discuss joke sum:sums,summed,summing chime quiz:quizzes,quizzed,quizzing caution reassure assure point credit hint "
        + "imply:implies,implied,implying instruct order "
        + "agree:agrees,agreed,agreeing disagree:disagrees,disagreed,disagreeing refer:refers,referred,referring voice express issue "
        + "publish title entitle headline "
        + "indicate outline detail recommend conjecture opine enthuse rave gush joke vouch blurt remark remind rap:raps,rapped,rapping "
        + "mock hit:hits,hitting attack "
        + "read:reads,reading "
        + "release portray lecture preach rail tout bemoan bill deride "
        + "notify:notifies,notified,notifying certify:certifies,certified,certifying "
        + "echo:echoes,echoed,echoing snark whine fume grouse scoff deadpan:deadpans,deadpanned,deadpanning sniff huff gloat crow sigh "
        + "wisecrack:wisecracks,wisecracked,wisecracking "
        + "riff:riffs,riffed,riffing intone chide scold vent josh:joshes,joshed,joshing intimate:intimates,intimated,intimating marvel "
        + "bristle gripe grumble moan admonish exhort implore ";

    internal const string OfOpinion =
        "think:thinks,thought,thinking believe feel:feels,felt,feeling see:sees,saw,seen,seeing view expect fear hope estimate "
        + "consider regard find:finds,found,finding know:knows,knew,known,knowing "
        + "understand:understands,understood,understanding doubt worry:worries,worried,worrying suspect wonder "
        + "forecast:forecasts,forecasting reckon assume realise realize decide "
        + "judge foresee:foresees,foresaw,foreseen,foreseeing anticipate learn hear:hears,heard,hearing remember";

    /// <summary>Forms that are as often nouns (or names: the United States): after an article or adjective they report nothing.</summary>
    internal const string Homographs =
        "tweet tweets post posts blog blogs call calls stress ask claim claims state states note notes remark remarks comment "
        + "comments report reports request requests "
        + "demand demands promise promises pledge pledges vow vows joke jokes cry cries yell scream screams object objects protest "
        + "protests counter counters quote quotes boast "
        + "reason reasons question questions query queries appeal appeals praise charge charges rule rules order orders credit credits "
        + "hint hints text texts email emails e-mail "
        + "e-mails point points voice voices issue issues title titles headline headlines detail details outline attack attacks hit "
        + "hits release releases bill bills brand brands term terms "
        + "label labels blame welcome talk talks text lecture answer answers reply replies repeat repeats caution rap raps express "
        + "mean means view views hope hopes fear fears doubt doubts suspect "
        + "suspects wonder worry worries estimate estimates forecast forecasts judge judges finding findings meaning feeling feelings "
        + "hearing hearings saying writing "
        + "reading understanding thinking thought warning warnings ruling opening addition account rail blast index quiz advance "
        + "advice address found known learned felt heard meant spoken written "
        + "thank speak saw";

    internal const string Nouns =
        "statement statements words remark remarks comment comments message messages letter letters note notes email e-mail tweet "
        + "tweets post posts memo report reports "
        + "review reviews question questions answer answers response reply quote quotes quotation warning headline headlines slogan "
        + "slogans motto banner banners placard placards sign signs "
        + "phrase caption inscription claim claims claiming verdict speech interview description line lines lyric lyrics plea appeal "
        + "declaration manifesto announcement article editorial column "
        + "document transcript testimony ruling judgment judgement communique communiqué press-release cry chant chants shout shouts "
        + "call calls argument pledge promise "
        + "admission confession joke quip apology complaint accusation insult mantra proverb saying term nickname label soundbite "
        + "soundbites one-liner put-down";

    internal static readonly WordSet NounsOfSpeech = WordSet.Split(Nouns);

    /// <summary>After these a homograph is a noun.</summary>
    internal static readonly WordSet BeforeNouns = WordSet.Split(
        "the a an this that these those his her its their our my your no any some every each another such of in on at by for with "
            + "from under over about between into "
            + "many several few two three four five more most all other new first last recent united key main public official strong "
            + "own and or as"
    );

    internal static readonly WordSet BeforeBaseForms = WordSet.Split(
        "to will would can could may might must should shall do did not they we i you he she it who people men women police also "
            + "never still often even only both ever "
            + "then later and or repeatedly publicly privately openly now"
    );
}

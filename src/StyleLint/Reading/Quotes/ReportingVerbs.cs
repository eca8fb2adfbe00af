using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>What kind of reporting a cue does.</summary>
public enum CueKind
{
    /// <summary>Somebody speaks or writes: said, told, according to.</summary>
    Speech,

    /// <summary>Somebody is of an opinion: believe, expect, see.</summary>
    Opinion,

    /// <summary>A noun for words: statement, in the words of.</summary>
    Noun,
}

/// <summary>One reporting cue.</summary>
/// <param name="At">Its words: "said", "according to".</param>
/// <param name="Lemma">Its base form: "say", "according to".</param>
/// <param name="Kind">What kind of reporting it does.</param>
public readonly record struct ReportingCue(Excerpt At, string Lemma, CueKind Kind);

/// <summary>The verbs and phrases with which a story says who said something.</summary>
/// <remarks>
/// The list was drawn from the cues of attributed quotations in published news ("said" is two thirds of them) and filled up with
/// the speech verbs of common style guides. Verbs are matched in all their forms.
/// </remarks>
public static class ReportingVerbs
{
    internal readonly record struct Form(string Lemma, CueKind Kind, bool IsAlsoNoun, bool IsParticiple);

    const string SpeechVerbs =
        "say:says,said,saying tell:tells,told,telling add:adds,added,adding announce write:writes,wrote,writing,written tweet retweet post blog:blogs,blogged,blogging "
        + "call describe stress insist declare warn ask explain reply:replies,replied,replying respond answer continue conclude argue claim state assert "
        + "note observe remark comment acknowledge admit:admits,admitted,admitting concede confirm deny:denies,denied,denying disclose reveal report recall "
        + "emphasize emphasise reiterate repeat underline underscore maintain contend allege affirm reaffirm suggest propose advise urge request demand "
        + "promise pledge vow swear:swears,swore,sworn,swearing threaten predict quip:quips,quipped,quipping joke complain lament whisper shout cry:cries,cried,crying yell scream "
        + "exclaim mutter murmur interject object protest counter retort rebut:rebuts,rebutted,rebutting boast brag:brags,bragged,bragging testify:testifies,testified,testifying "
        + "quote cite mention "
        + "proclaim profess pronounce inform recount relate summarize summarise elaborate clarify:clarifies,clarified,clarifying specify:specifies,specified,specifying reason speculate "
        + "surmise muse ponder question inquire enquire query:queries,queried,querying plead:pleads,pleaded,pled,pleading beg:begs,begged,begging appeal praise hail criticize "
        + "criticise condemn denounce slam:slams,slammed,slamming blast lambast dismiss label dub:dubs,dubbed,dubbing brand term characterize characterise accuse blame charge "
        + "thank congratulate welcome defend rule reject deem apologize apologise chant sing:sings,sang,sung,singing speak:speaks,spoke,spoken,speaking talk joke tease text email e-mail "
        + "discuss joke sum:sums,summed,summing chime quiz:quizzes,quizzed,quizzing caution reassure assure point credit hint imply:implies,implied,implying instruct order "
        + "agree:agrees,agreed,agreeing disagree:disagrees,disagreed,disagreeing refer:refers,referred,referring voice express issue publish title entitle headline "
        + "indicate outline detail recommend conjecture opine enthuse rave gush joke vouch blurt remark remind rap:raps,rapped,rapping mock hit:hits,hitting attack "
        + "read:reads,reading "
        + "release portray lecture preach rail tout bemoan bill deride "
        + "notify:notifies,notified,notifying certify:certifies,certified,certifying "
        + "echo:echoes,echoed,echoing snark whine fume grouse scoff deadpan:deadpans,deadpanned,deadpanning sniff huff gloat crow sigh wisecrack:wisecracks,wisecracked,wisecracking "
        + "riff:riffs,riffed,riffing intone chide scold vent josh:joshes,joshed,joshing intimate:intimates,intimated,intimating marvel bristle gripe grumble moan admonish exhort implore ";

    const string OpinionVerbs =
        "think:thinks,thought,thinking believe feel:feels,felt,feeling see:sees,saw,seen,seeing view expect fear hope estimate consider regard find:finds,found,finding know:knows,knew,known,knowing "
        + "understand:understands,understood,understanding doubt worry:worries,worried,worrying suspect wonder forecast:forecasts,forecasting reckon assume realise realize decide "
        + "judge foresee:foresees,foresaw,foreseen,foreseeing anticipate learn hear:hears,heard,hearing remember";

    /// <summary>Forms that are as often nouns (or names: the United States): after an article or adjective they report nothing.</summary>
    const string Homographs =
        "tweet tweets post posts blog blogs call calls stress ask claim claims state states note notes remark remarks comment comments report reports request requests "
        + "demand demands promise promises pledge pledges vow vows joke jokes cry cries yell scream screams object objects protest protests counter counters quote quotes boast "
        + "reason reasons question questions query queries appeal appeals praise charge charges rule rules order orders credit credits hint hints text texts email emails e-mail "
        + "e-mails point points voice voices issue issues title titles headline headlines detail details outline attack attacks hit hits release releases bill bills brand brands term terms "
        + "label labels blame welcome talk talks text lecture answer answers reply replies repeat repeats caution rap raps express mean means view views hope hopes fear fears doubt doubts suspect "
        + "suspects wonder worry worries estimate estimates forecast forecasts judge judges finding findings meaning feeling feelings hearing hearings saying writing "
        + "reading understanding thinking thought warning warnings ruling opening addition account rail blast index quiz advance advice address found known learned felt heard meant spoken written "
        + "thank speak saw";

    const string Nouns =
        "statement statements words remark remarks comment comments message messages letter letters note notes email e-mail tweet tweets post posts memo report reports "
        + "review reviews question questions answer answers response reply quote quotes quotation warning headline headlines slogan slogans motto banner banners placard placards sign signs "
        + "phrase caption inscription claim claims claiming verdict speech interview description line lines lyric lyrics plea appeal declaration manifesto announcement article editorial column "
        + "document transcript testimony ruling judgment judgement communique communiqué press-release cry chant chants shout shouts call calls argument pledge promise "
        + "admission confession joke quip apology complaint accusation insult mantra proverb saying term nickname label soundbite soundbites one-liner put-down";

    static readonly Dictionary<string, Form> Forms = BuildForms();
    static readonly WordMap<Form> FormOf = new(Forms);

    // Four words of five are told from every cue by their first and last letter alone.
    static readonly uint[] LastLetters = BuildLastLetters();

    static readonly WordSet NounsOfSpeech = WordSet.Split(Nouns);

    /// <summary>After these a homograph is a noun.</summary>
    static readonly WordSet BeforeNouns = WordSet.Split(
        "the a an this that these those his her its their our my your no any some every each another such of in on at by for with from under over about between into "
        + "many several few two three four five more most all other new first last recent united key main public official strong own and or as");

    static readonly WordSet BeforeBaseForms = WordSet.Split(
        "to will would can could may might must should shall do did not they we i you he she it who people men women police also never still often even only both ever "
        + "then later and or repeatedly publicly privately openly now");

    /// <summary>Whether a word is a form of a verb of speech: said, says, told, added, …; case ignored.</summary>
    /// <remarks>Forms that are as often nouns ("report", "states", "calls") are not among them; <see cref="Find(Excerpt)"/> tells those apart by the word before.</remarks>
    public static bool Contains(ReadOnlySpan<char> word) =>
        FormOf.TryGetValue(word, out var form) && form is { Kind: CueKind.Speech, IsAlsoNoun: false };

    /// <summary>The base form of a word that is a form of a reporting or opinion verb, nouns that look alike included; null for all other words; case ignored.</summary>
    public static string? Lemma(ReadOnlySpan<char> word) => FormOf.TryGetValue(word, out var form) ? form.Lemma : null;

    /// <summary>The reporting cues in a stretch, in order; what stands in quotation marks is not left out.</summary>
    public static List<ReportingCue> Find(Excerpt at)
    {
        var found = new List<ReportingCue>();
        Find(at.Passage, at.Start, at.End, found);
        return found;
    }

    internal static bool TryGet(ReadOnlySpan<char> word, out Form form) => FormOf.TryGetValue(word, out form);

    internal static void Find(Passage passage, int start, int end, List<ReportingCue> into)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[start..end]);
        int lastStart = start, lastEnd = start;
        while (words.MoveNext())
        {
            int from = start + words.Start, to = start + words.End;
            var last = text[lastStart..lastEnd];
            lastStart = from;
            lastEnd = to;
            var word = words.Current;
            if (!MayBeCue(word))
                continue;
            if (word.Equals("according", StringComparison.OrdinalIgnoreCase))
            {
                if (words.MoveNext() && words.Current is "to" or "TO")
                    into.Add(new(passage.Excerpt(from, start + words.End - from), "according to", CueKind.Speech));
                continue;
            }

            // "As Ada Berg put it"
            if (word is "put" or "puts")
            {
                if (words.MoveNext() && words.Current is "it")
                    into.Add(new(passage.Excerpt(from, start + words.End - from), "put it", CueKind.Speech));
                continue;
            }

            if (FormOf.TryGetValue(word, out var form) && IsVerb(form, word, last))
            {
                into.Add(new(passage.Excerpt(from, to - from), form.Lemma, form.Kind));
                continue;
            }

            if (NounsOfSpeech.Contains(word))
                into.Add(new(passage.Excerpt(from, to - from), word.ToString(), CueKind.Noun));
        }
    }

    static bool MayBeCue(ReadOnlySpan<char> word) =>
        word.Length is > 2 and < 15 && ((word[0] | 0x20) - 'a') is var first and >= 0 and < 26 && (LastLetters[first] & (1u << (word[^1] & 31))) != 0;

    static uint[] BuildLastLetters()
    {
        var letters = new uint[26];
        foreach (var word in Forms.Keys)
            Add(word);
        foreach (var word in Nouns.Split(' '))
            Add(word);
        Add("according");
        Add("put");
        Add("puts");
        return letters;

        void Add(string word) => letters[(word[0] | 0x20) - 'a'] |= 1u << (word[^1] & 31);
    }

    static bool IsVerb(Form form, ReadOnlySpan<char> word, ReadOnlySpan<char> before)
    {
        if (!form.IsAlsoNoun)
            return true;
        if (char.IsUpper(word[0]) && !before.IsEmpty)
            return false;
        // "They claim", "to claim", "critics claim", but "the Oslo claim".
        if (word.Equals(form.Lemma, StringComparison.OrdinalIgnoreCase) && !before.IsEmpty && !BeforeBaseForms.Contains(before) && before[^1] is not ('s' or 't'))
            return false;
        return !BeforeNouns.Contains(before) && !before.EndsWith("'s") && !before.EndsWith("’s");
    }

    static Dictionary<string, Form> BuildForms()
    {
        var homographs = Homographs.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
        var forms = new Dictionary<string, Form>(StringComparer.OrdinalIgnoreCase);
        Add(SpeechVerbs, CueKind.Speech);
        Add(OpinionVerbs, CueKind.Opinion);
        return forms;

        void Add(string verbs, CueKind kind)
        {
            foreach (var verb in verbs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = verb.Split(':');
                foreach (var form in parts is [_, var written] ? [parts[0], .. written.Split(',')] : Regular(verb))
                    forms.TryAdd(form, new(parts[0], kind, homographs.Contains(form), form.EndsWith("ing", StringComparison.Ordinal) && form != parts[0]));
            }
        }
    }

    static string[] Regular(string verb)
    {
        if (verb.EndsWith('e'))
            return [verb, verb + "s", verb + "d", verb[..^1] + "ing"];
        var third = verb[^1] is 's' or 'x' or 'z' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) ? "es" : "s";
        return [verb, verb + third, verb + "ed", verb + "ing"];
    }
}

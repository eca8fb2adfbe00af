using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>One YAML file → one rule.</summary>
static class RuleLoader
{
    // Vale's other checks: their files load, each gets a note, and they check nothing yet.
    static readonly WordSet KindsOfValeAlone = WordSet.Of("script");

    /// <summary>Compiles one rule file; null if it isn't a valid rule.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kinds">The kinds it may use.</param>
    /// <param name="find">Finds the file of another rule by its name, for one that extends it.</param>
    /// <param name="assets">Opens what the rule names.</param>
    internal static Loaded<Rule?> Load(
        SourceText source,
        ImmutableArray<RuleKind> kinds,
        Func<string, SourceText?>? find = null,
        RuleAssets? assets = null
    )
    {
        if (source.IsShipped)
            return new(Shipped(source, kinds), []);
        var read = YamlReader.ReadByCase(source);
        if (read.Value is not YamlMap map)
        {
            return read.Problems.IsEmpty
                ? new(null, [new(source, source.LineSpan(0), "a rule is a list of keys such as 'extends: existence' and 'message: …'")])
                : new(null, read.Problems);
        }

        var problems = read.Problems.ToBuilder();
        if (RuleInheritance.IsInherited(map))
        {
            if (RuleInheritance.Flatten(map, find ?? (static _ => null), problems) is not { } whole)
                return new(null, problems.ToImmutable());
            map = whole;
        }

        var kindNode = map["extends"] as YamlScalar;
        var kind = kinds.FirstOrDefault(kind => kind.Name.Equals(kindNode?.Value, StringComparison.OrdinalIgnoreCase));
        if (kindNode is not null && kind is null)
        {
            problems.Add(UnknownKind(kindNode, kinds));
            return new(null, problems.ToImmutable());
        }

        if (map.Flag("code"))
            problems.Add(new(source, map["code"]!.Span, "Vale no longer has 'code'; write 'scope: raw' instead"));
        var known = kind is null ? RuleKeys.Common : RuleKeys.Common.AddRange(kind.Keys);
        problems.AddRange(YamlSchema.Check(kind is { IgnoresOtherKeys: true } ? WithoutOthers(map, known, problems) : map, known));
        var check = kind?.CheckOf(map);
        if (kind is not null && check is not null)
            AddIdleKeys(map, kind, check, problems);
        if (kind is null || check is null || problems.Any(problem => !problem.IsNote))
            return new(null, problems.ToImmutable());

        var message = new Message(new Lazy<string>(map.Text("message") ?? ""), check.Placeholders, kind.IsOfVale);
        CheckMessage(message, map, kind, check, problems);
        var examples = ReadExamples(map, problems);
        var compiled = check.CompileBeside is { } beside ? beside(map, assets) : check.Compile(map);
        problems.AddRange(compiled.Problems);
        if (compiled.Value is null || problems.Any(problem => !problem.IsNote))
            return new(null, problems.ToImmutable());
        return new(
            RuleOf(map, source, kind, check, message, compiled.Value) with
            {
                Examples = examples,
                Tests = RuleTest.Read(map),
            },
            problems.ToImmutable()
        );
    }

    static Problem UnknownKind(YamlScalar written, ImmutableArray<RuleKind> kinds)
    {
        var name = written.Value;
        return KindsOfValeAlone.Contains(name)
            ? new(
                written.Source,
                written.Span,
                $"Vale's '{name}' rules are not checked in this version{RuleNotes.PassedOver}",
                IsNote: true
            )
            : new(
                written.Source,
                written.Span,
                YamlSchema.Nearest(name, kinds.Select(each => each.Name)) is { } near
                    ? $"unknown kind '{name}'; did you mean '{near}'?"
                    : $"unknown kind '{name}'; the kinds are {string.Join(", ", kinds.Select(each => each.Name))}"
            );
    }

    static void CheckMessage(Message message, YamlMap map, RuleKind kind, Check check, ImmutableArray<Problem>.Builder problems)
    {
        foreach (var name in message.Names)
        {
            if (!check.Placeholders.Contains(name))
                problems.Add(new(map.Source, map["message"]!.Span, UnknownPlaceholder(name, kind, check)));
        }

        foreach (var name in message.InBraces.Where(name => name.All(char.IsAsciiLetter)))
            problems.Add(new(map.Source, map["message"]!.Span, $"{{{name}}} is shown as it stands: {MayName(kind, check)}", IsNote: true));
        if (string.IsNullOrWhiteSpace(message.Template))
            problems.Add(new(map.Source, map["message"]!.Span, "the message is empty; say what is wrong and what to do"));
    }

    // A built-in rule is known to be right, so at first only its head is read, where the build has put whether it runs. The rest is read
    // when a draft contains words it requires, and never for a rule that is off; its examples, which come last, only when asked for.
    static Rule Shipped(SourceText source, ImmutableArray<RuleKind> kinds)
    {
        var kind = KindOf(Word("extends"), kinds);
        var check = kind.Find(kind.ChosenBy is { } key ? Word(key).ToString() : null)!;
        var late = new Lazy<YamlMap>(() => (YamlMap)YamlReader.Read(source, TextSpan.FromBounds(0, EndOfKeys(source.Text))).Value!);
        // Most rules are a check and a level: there is no more to compile them from. Reading all of each took a sixteenth of a cold check.
        var keys = HasAll(source.Head)
            ? new(() => (YamlMap)YamlReader.Read(SourceText.FromShipped(source.Head, source.Path)).Value!)
            : late;
        var level = Word("level") is { IsEmpty: false } word ? SeverityNames.Parse(word.ToString()) : null;
        return new()
        {
            Id = IdOf(source.Path),
            Kind = kind,
            Check = check,
            Level = level ?? Severity.Warning,
            Message = new(new Lazy<string>(() => late.Value.Text("message")!), check.Placeholders, kind.IsOfVale),
            Limit = int.TryParse(Word("limit"), out var limit) ? limit : 0,
            Formerly = Has("formerly") ? FormerlyOf(late.Value) : [],
            ReportingOnly = Word("reporting") switch
            {
                "true" => true,
                "false" => false,
                _ => kind.ReportingOnly,
            },
            Analyzer = new LateAnalyzer(
                () => check.Compile(keys.Value).Value!,
                level != Severity.Off && source.RequiredWords.Length > 0 ? Literals.Read(source.RequiredWords) : null
            ),
            Source = source,
            Late = late,
            LateExamples = new(() => ReadExamples((YamlMap)YamlReader.Read(source).Value!, ImmutableArray.CreateBuilder<Problem>())),
        };

        bool Has(string name) => !Value(name).IsEmpty;

        static bool HasAll(string head) => head.Length > 0 && !head.Contains(":\n", StringComparison.Ordinal);

        ReadOnlySpan<char> Word(string name) => Value(name) is { IsEmpty: false } value && value[0] == ' ' ? value[1..] : [];

        // What stands behind a key on its line; a blank where its value is longer.
        ReadOnlySpan<char> Value(string name)
        {
            foreach (var range in source.Head.AsSpan().Split('\n'))
            {
                var line = source.Head.AsSpan(range);
                if (line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Length && line[name.Length] == ':')
                    return line.Length == name.Length + 1 ? " " : line[(name.Length + 1)..];
            }

            return [];
        }
    }

    /// <summary>Where the keys that affect a rule's findings end; its examples, which come last, don't affect them.</summary>
    internal static int EndOfKeys(string rule) =>
        rule.IndexOf("\nexamples:", StringComparison.Ordinal) is var at and >= 0 ? at : rule.Length;

    static RuleKind KindOf(ReadOnlySpan<char> name, ImmutableArray<RuleKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (name.SequenceEqual(kind.Name))
                return kind;
        }

        throw new InvalidOperationException("A shipped rule names no kind.");
    }

    static Rule RuleOf(YamlMap map, SourceText source, RuleKind kind, Check check, Message message, IAnalyzer analyzer) =>
        new()
        {
            Id = IdOf(source.Path),
            Kind = kind,
            Check = check,
            Level = SeverityNames.Parse(map.Text("level")) ?? Severity.Warning,
            Message = message,
            Why = RuleText.Why(map),
            Link = RuleText.Link(map),
            Limit = Math.Max(0, map.Number("limit") ?? 0),
            Formerly = FormerlyOf(map),
            ReportingOnly = map.Flag("reporting", kind.ReportingOnly),
            Analyzer = analyzer,
            Source = source,
        };

    static ImmutableArray<string> FormerlyOf(YamlMap map) => [.. map.TextList("formerly").Select(name => name.Value)];

    /// <summary>The last two parts of a path without the extension: <c>styles/write-good/Passive.yml</c> is
    /// <c>write-good/Passive</c>.</summary>
    internal static RuleId IdOf(string path)
    {
        path = path.TrimEnd('/');
        var slash = path.LastIndexOf('/');
        var file = path[(slash + 1)..];
        // Vale takes the name up to the first dot.
        var name = file.IndexOf('.') is var dot and > 0 ? file[..dot] : file;
        var folders = path.AsSpan(0, Math.Max(0, slash)).Trim('/');
        return new(folders.IsEmpty ? name : $"{folders[(folders.LastIndexOf('/') + 1)..]}/{name}");
    }

    // Vale reads the rules of some kinds so, and says nothing.
    static YamlMap WithoutOthers(YamlMap map, ImmutableArray<Key> known, ImmutableArray<Problem>.Builder problems)
    {
        var others = map.Entries.Where(entry => !known.Any(key => key.Name.Equals(entry.Key.Value, StringComparison.OrdinalIgnoreCase)));
        foreach (var (key, _) in others)
            problems.Add(new(map.Source, key.Span, $"'{key.Value}' means nothing to this kind of rule and is passed by", IsNote: true));
        return new(map.Source, map.Span, [.. map.Entries.Except(others)]);
    }

    // A key of another check of the same kind: nothing would read it.
    static void AddIdleKeys(YamlMap map, RuleKind kind, Check check, ImmutableArray<Problem>.Builder problems)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (IsAmong(check.Keys, key.Value))
                continue;
            var others = kind.Checks.Where(other => IsAmong(other.Keys, key.Value)).Select(other => $"'{other.Name}'").ToList();
            if (others.Count > 0)
                problems.Add(
                    new(
                        map.Source,
                        key.Span,
                        $"'{key.Value}' can't be used with {kind.ChosenBy} '{check.Name}', only to {string.Join(" and ", others)}; delete it"
                    )
                );
        }

        static bool IsAmong(ImmutableArray<Key> keys, string name) =>
            keys.Any(key => key.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    static string UnknownPlaceholder(string name, RuleKind kind, Check check) =>
        $"unknown placeholder {{{name}}}: {MayName(kind, check)}; write {{{{ for a brace";

    static string MayName(RuleKind kind, Check check)
    {
        var messages = kind.ChosenBy is { } key ? $"messages of {key} '{check.Name}'" : $"messages of kind '{kind.Name}'";
        return check.Placeholders.IsEmpty
            ? $"{messages} have none"
            : $"{messages} may name {string.Join(", ", check.Placeholders.Select(each => $"{{{each}}}"))}";
    }

    static ImmutableArray<Example> ReadExamples(YamlMap map, ImmutableArray<Problem>.Builder problems)
    {
        var examples = ImmutableArray.CreateBuilder<Example>();
        foreach (var each in map.MapList("examples"))
        {
            var (bad, good) = (each.Text("bad"), each.Text("good"));
            if (bad is null == good is null)
            {
                problems.Add(new(each.Source, each.Span, "an example has either 'bad: …' or 'good: …'"));
                continue;
            }

            if (good is not null && each["fixed"] is { } wrong)
                problems.Add(new(each.Source, wrong.Span, "only a bad example can have 'fixed'"));
            var given = each.Map("given");
            examples.Add(
                new(
                    each.Span,
                    bad,
                    good,
                    [.. each.TextList("fixed").Select(text => text.Value)],
                    new(given?.Date("date"), given?.Date("now"), given?.Text("path"), given, GivenWire.Read(given))
                )
            );
        }

        return examples.ToImmutable();
    }
}

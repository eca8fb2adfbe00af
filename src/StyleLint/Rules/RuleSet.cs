using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A set of rules.</summary>
/// <param name="Rules">Sorted by name, no name twice.</param>
public sealed record RuleSet(ImmutableArray<Rule> Rules)
{
    LiteralIndex? _required;
    LiteralIndex? _requiredInFile;

    /// <summary>The numbers of the tests that its rules run on passages.</summary>
    internal TestNumbers TestNumbers { get; } = new();

    /// <summary>
    /// The words that rules require. Those of built-in rules were worked out when StyleLint was built, so that a rule is compiled only when
    /// a draft contains some; after that, the compiled rule's own are used.
    /// </summary>
    internal LiteralIndex Required => Index(inFile: false, ref _required);

    /// <summary>The same for rules that check the raw file.</summary>
    internal LiteralIndex RequiredInFile => Index(inFile: true, ref _requiredInFile);

    LiteralIndex Index(bool inFile, ref LiteralIndex? index)
    {
        var held = index;
        var count = 0;
        var isCurrent = held is not null;
        foreach (var rule in Rules)
        {
            if (rule.LooksAtFile != inFile || rule.Required is not { } words)
                continue;
            count++;
            isCurrent = isCurrent && held!.NumberOf(words) is not null;
        }

        if (count == 0)
            return LiteralIndex.Empty;
        if (!isCurrent || held!.Count != count)
            index = held = new(Rules.Where(rule => rule.LooksAtFile == inFile).Select(rule => rule.Required).OfType<Literals>());
        return held;
    }

    /// <summary>Whether both have the same rules; anything derived from them doesn't count.</summary>
    public bool Equals(RuleSet? other) => other is not null && Rules == other.Rules;

    /// <inheritdoc/>
    public override int GetHashCode() => Rules.GetHashCode();

    /// <summary>No rules.</summary>
    public static RuleSet Empty { get; } = new([]);

    /// <summary>
    /// Loads rule files and adds them to <paramref name="over"/>, replacing rules of the same name. A file that doesn't load is a problem
    /// at its line, and the others are used.
    /// </summary>
    /// <param name="files">The files; a rule's name is the last two parts of its path: <c>rules/dates/weekday-mismatch.yml</c>.</param>
    /// <param name="kinds">The kinds that rules may use.</param>
    /// <param name="over">The rules to start from; null for none.</param>
    /// <param name="assets">Opens the other files that rules name; null if there are none.</param>
    public static Loaded<RuleSet> Load(
        IEnumerable<SourceText> files,
        ImmutableArray<RuleKind> kinds,
        RuleSet? over = null,
        RuleAssets? assets = null
    )
    {
        var all = files as IReadOnlyCollection<SourceText> ?? [.. files];
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in over?.Rules ?? [])
            rules[rule.Id.Name] = rule;
        var loadedHere = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var file in all)
        {
            var loaded = RuleLoader.Load(file, kinds, Find, assets);
            problems.AddRange(loaded.Problems);
            if (loaded.Value is not { } rule)
                continue;
            if (!loadedHere.TryAdd(rule.Id.Name, file))
                problems.Add(
                    new(
                        file,
                        file.LineSpan(0),
                        $"there are two rules named {rule.Id}; the other is in {loadedHere[rule.Id.Name].Path} and is not used"
                    )
                );
            rules[rule.Id.Name] = rule;
        }

        var inOrder = rules.Values.ToArray();
        Array.Sort(inOrder, static (one, other) => string.CompareOrdinal(one.Id.Name, other.Id.Name));
        return new(new([.. inOrder]), problems.ToImmutable());

        // "House.Punctuation.Dash" is House/Punctuation/Dash.yml, in this load or in the rules it is added to.
        SourceText? Find(string name)
        {
            var path = $"/{name.Replace('.', '/')}.yml";
            return all.Concat((over?.Rules ?? []).Select(rule => rule.Source))
                .FirstOrDefault(file => $"/{file.Path}".EndsWith(path, StringComparison.Ordinal));
        }
    }

    /// <summary>The rule with a name or, failing that, a former name, compared as in <see cref="RuleId.IsCalled"/>. Null if there is
    /// none.</summary>
    public Rule? Find(string name)
    {
        foreach (var rule in Rules)
        {
            if (rule.Id.IsCalled(name))
                return rule;
        }

        foreach (var rule in Rules)
        {
            if (rule.WasCalled(name))
                return rule;
        }

        return null;
    }
}

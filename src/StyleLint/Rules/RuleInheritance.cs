using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>
/// A rule that extends another (<c>extends: House.Hedging</c>): it inherits that rule's keys, except those it sets itself. <c>tokens+</c>
/// adds to an inherited list or map, <c>tokens-</c> removes from it.
/// </summary>
sealed class RuleInheritance
{
    const int Deepest = 10;

    readonly SourceText _source;
    readonly TextSpan _at;
    readonly ImmutableArray<Problem>.Builder _problems;
    readonly List<YamlEntry> _entries = [];

    RuleInheritance(SourceText source, TextSpan at, ImmutableArray<Problem>.Builder problems)
    {
        _source = source;
        _at = at;
        _problems = problems;
    }

    /// <summary>Whether a rule extends another rule instead of a kind.</summary>
    internal static bool IsInherited(YamlMap map) => map.Text("extends")?.Contains('.') ?? false;

    /// <summary>The rule with everything it inherits; null if that isn't possible.</summary>
    /// <param name="child">The rule.</param>
    /// <param name="find">Finds the file of a rule by its name.</param>
    /// <param name="problems">Receives the problems, each at its place in the rule's own file.</param>
    internal static YamlMap? Flatten(YamlMap child, Func<string, SourceText?> find, ImmutableArray<Problem>.Builder problems)
    {
        var flattening = new RuleInheritance(child.Source, child["extends"]!.Span, problems);
        var before = problems.Count;
        var chain = flattening.Chain(child, find);
        for (var at = chain.Count - 1; at >= 0 && problems.Count == before; at--)
            flattening.Lay(chain[at], isRoot: at == chain.Count - 1, isChild: at == 0);
        return problems.Count > before ? null : new(child.Source, child.Span, [.. flattening._entries]);
    }

    // The rule, its parent, and so on up to one that names a kind.
    List<YamlMap> Chain(YamlMap child, Func<string, SourceText?> find)
    {
        var chain = new List<YamlMap> { child };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (IsInherited(chain[^1]))
        {
            var name = chain[^1].Text("extends")!;
            var wrong =
                !seen.Add(name) ? $"'{name}' extends itself by way of others; break the circle"
                : seen.Count > Deepest ? $"more than {Deepest} rules extend each other"
                : name.StartsWith("Vale.", StringComparison.Ordinal) ? $"'{name}' is built in and has no file that could be extended"
                : null;
            var file = wrong is null ? find(name) : null;
            if (wrong is null && file is null)
                wrong = $"there is no rule '{name}' among the styles";
            if (file is not null && YamlReader.ReadByCase(file).Value is YamlMap parent)
            {
                chain.Add(parent);
                continue;
            }

            Report(_at, wrong ?? $"the file of '{name}' cannot be read");
            break;
        }

        return chain;
    }

    // A parent's own examples are about its own words.
    void Lay(YamlMap rule, bool isRoot, bool isChild)
    {
        foreach (var (key, value) in rule.Entries)
        {
            if (Is(key, "extends") && !isRoot)
                continue;
            if (!isChild && (Is(key, "tests") || Is(key, "examples") || Is(key, "formerly")))
                continue;
            if (key.Value is [.. var name, '+' or '-'] && !isRoot)
                Edit(rule, name, key, value, isChild);
            else
                Set(key.Value, isChild ? new(key, value) : Here(key, value));
        }
    }

    void Edit(YamlMap rule, string name, YamlScalar key, YamlNode value, bool isChild)
    {
        var span = isChild ? key.Span : _at;
        var place = _entries.FindIndex(entry => Is(entry.Key, name));
        var inherited = place < 0 ? null : _entries[place].Value;
        if (rule[name] is not null)
        {
            Report(span, $"'{name}' stands here beside '{key.Value}'; either replaces what is inherited or changes it");
            return;
        }

        if (inherited is YamlScalar or null)
        {
            Report(span, $"'{key.Value}' changes a list or a map, and what is inherited has none of that name; write '{name}'");
            return;
        }

        var adds = key.Value.EndsWith('+');
        YamlNode? edited = (inherited, adds) switch
        {
            (YamlSequence list, true) => With(list, [.. list.Items, .. Items(value)]),
            (YamlSequence list, false) => Without(list, Items(value), span),
            (YamlMap map, true) when value is YamlMap more => With(map, more),
            (YamlMap map, false) => Without(map, Items(value), span),
            _ => null,
        };
        if (edited is null)
            Report(span, $"'{key.Value}' takes what '{name}' takes");
        else
            _entries[place] = _entries[place] with { Value = edited };
    }

    static YamlSequence With(YamlSequence list, ImmutableArray<YamlNode> items) => new(list.Source, list.Span, items);

    static YamlMap With(YamlMap map, YamlMap more) =>
        new(
            map.Source,
            map.Span,
            [.. map.Entries.Where(entry => !more.Entries.Any(other => other.Key.Value == entry.Key.Value)), .. more.Entries]
        );

    YamlSequence Without(YamlSequence list, ImmutableArray<YamlNode> taken, TextSpan span)
    {
        var items = list.Items;
        foreach (var each in taken.OfType<YamlScalar>())
        {
            if (items.FirstOrDefault(item => item is YamlScalar one && one.Value == each.Value) is { } found)
                items = items.Remove(found);
            else
                Report(span, $"no entry '{each.Value}' is inherited that could be taken away");
        }

        return With(list, items);
    }

    YamlMap Without(YamlMap map, ImmutableArray<YamlNode> taken, TextSpan span)
    {
        var entries = map.Entries;
        foreach (var each in taken.OfType<YamlScalar>())
        {
            if (entries.FirstOrDefault(entry => entry.Key.Value == each.Value) is { } found)
                entries = entries.Remove(found);
            else
                Report(span, $"no entry '{each.Value}' is inherited that could be taken away");
        }

        return new(map.Source, map.Span, entries);
    }

    static ImmutableArray<YamlNode> Items(YamlNode value) => value is YamlSequence list ? list.Items : [value];

    void Set(string name, YamlEntry entry)
    {
        var place = _entries.FindIndex(other => Is(other.Key, name));
        if (place >= 0)
            _entries[place] = entry;
        else
            _entries.Add(entry);
    }

    static bool Is(YamlScalar key, string name) => key.Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    // A mistake in something inherited is reported where the rule says that it inherits.
    YamlEntry Here(YamlScalar key, YamlNode value) => new((YamlScalar)Here(key), Here(value));

    YamlNode Here(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => new YamlScalar(_source, _at, scalar.Value, scalar.IsPlain),
            YamlSequence list => new YamlSequence(_source, _at, [.. list.Items.Select(Here)]),
            _ => new YamlMap(_source, _at, [.. ((YamlMap)node).Entries.Select(entry => Here(entry.Key, entry.Value))]),
        };

    void Report(TextSpan span, string message) => _problems.Add(new(_source, span, message));
}

using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;

namespace StyleLint.Rules;

/// <summary>What Vale's settings make of the rules for the files that the same sections are for.</summary>
sealed class ValeProfile
{
    readonly Dictionary<string, (ValeSwitch Switch, ValeSection Section)> _switches = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _styles = new(StringComparer.OrdinalIgnoreCase);
    readonly Severity _least;

    /// <param name="sections">The sections, in order.</param>
    /// <param name="least">The lowest level that is reported.</param>
    /// <param name="reading">How such files are read.</param>
    internal ValeProfile(IEnumerable<ValeSection> sections, Severity least, ReadingOptions reading)
    {
        (_least, Reading) = (least, reading);
        foreach (var section in sections)
        {
            if (section.Styles is { } styles)
            {
                _styles.Clear();
                _styles.UnionWith(styles);
                StylesFrom = section.Pattern;
            }

            foreach (var each in section.Switches)
                _switches[NameOf(each.Name.Name)] = (each, section);
        }

        Styles = [.. _styles.Order(StringComparer.Ordinal)];
    }

    /// <summary>The styles whose rules run.</summary>
    internal ImmutableArray<string> Styles { get; }

    /// <summary>The section that says so; null where none does.</summary>
    internal string? StylesFrom { get; }

    internal ReadingOptions Reading { get; }

    /// <summary>Whether any rule may run.</summary>
    internal bool IsIdle => _styles.Count == 0 && !_switches.Values.Any(each => each.Switch.IsOn);

    internal Severity LevelOf(RuleId rule, Severity own)
    {
        var family = rule.Family;
        var named = _switches.TryGetValue(NameOf(rule.Name), out var found) ? found.Switch : null;
        var style = _switches.TryGetValue(family, out found) ? found.Switch : null;
        var runs = named?.IsOn ?? (style is not { IsOn: false } && _styles.Contains(family));
        var level = named?.Level ?? style?.Level ?? own;
        return runs && level >= _least ? level : Severity.Off;
    }

    /// <summary>Why a rule has its level, in words.</summary>
    internal string Why(RuleId rule, Severity own)
    {
        var family = rule.Family;
        var level = LevelOf(rule, own);
        if (_switches.TryGetValue(NameOf(rule.Name), out var found))
            return found.Switch.IsOn && level == Severity.Off ? "below MinAlertLevel" : $"named in [{found.Section.Pattern}]";
        if (_switches.TryGetValue(family, out found) && (found.Switch.Level is not null || !found.Switch.IsOn))
            return $"its style is named in [{found.Section.Pattern}]";
        if (!_styles.Contains(family))
            return "its style is not among BasedOnStyles here";
        return level == Severity.Off ? "below MinAlertLevel" : $"BasedOnStyles in [{StylesFrom}]";
    }

    // Vale writes a dot where our names have a slash.
    static string NameOf(string name) => name.Replace('.', '/');
}

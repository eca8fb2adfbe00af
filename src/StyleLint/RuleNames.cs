using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Yaml;

namespace StyleLint;

/// <summary>Names of rules and families as people write them: in drafts, in settings and on the command line.</summary>
public static class RuleNames
{
    /// <summary>Whether a name means one of these rules, one of their families, or a finding or family of StyleLint's own.</summary>
    public static bool IsKnown(string name, IEnumerable<Rule> rules) =>
        BuiltInRules.IsFamily(name)
        || BuiltInRules.Find(name) is not null
        || rules.Any(rule => rule.IsCalled(name) || rule.IsOfFamily(name));

    /// <summary>The name of the rule a file defines.</summary>
    public static RuleId IdOf(string path) => RuleLoader.IdOf(path);

    /// <summary>Every valid name given these rules, without former names.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="families">Whether to include families.</param>
    public static IEnumerable<string> All(IEnumerable<Rule> rules, bool families)
    {
        var names = rules.Select(rule => rule.Id.Name).Concat(BuiltInRules.All.Select(rule => rule.Id.Name));
        return families
            ? names.Concat(rules.Select(rule => rule.Id.Family)).Append(BuiltInRules.Family).Distinct(StringComparer.Ordinal)
            : names;
    }

    /// <summary>The message for an unknown name: the nearest known one, or where to find the list.</summary>
    /// <param name="what">What was looked for: "rule or family".</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The known names.</param>
    /// <param name="command">The command that lists them.</param>
    public static string Unknown(string what, string name, IEnumerable<string> known, string command = "style-lint rules") =>
        // The family is what people leave out.
        (known.FirstOrDefault(each => each.EndsWith("/" + name, StringComparison.Ordinal)) ?? YamlSchema.Nearest(name, known))
            is { } near
            ? $"there is no {what} '{name}'; did you mean '{near}'?"
            : $"there is no {what} '{name}'; {command} lists them";
}

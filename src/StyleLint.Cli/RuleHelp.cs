using StyleLint.Diagnostics;
using StyleLint.Rules;

namespace StyleLint.Cli;

/// <summary>Why a finding matters, as text: what its rule says of itself.</summary>
static class RuleHelp
{
    /// <summary>The help of a rule; empty where it says nothing.</summary>
    public static string For(RuleId id, RuleSet rules) => rules.Find(id.Name)?.Why ?? BuiltInRules.Find(id.Name)?.Why ?? "";
}

using StyleLint.Diagnostics;
using StyleLint.Rules;

namespace StyleLint.Cli;

/// <summary>Why a finding matters, as text: what its rule says of itself.</summary>
static class RuleHelp
{
    // What StyleLint says about the files it is given has no rule file.
    static readonly Dictionary<RuleId, string> BuiltIn = new()
    {
        [BuiltInRules.RuleFailed] = "A rule could not finish on this draft, so what it looks for may still be there. The other rules ran.",
        [BuiltInRules.Undecodable] = "The file's bytes are not the text they claim to be. Save it as UTF-8.",
        [BuiltInRules.UnreadArchive] = "The wire archive could not be read, so nothing was held against it.",
        [BuiltInRules.UnreadPart] = "A part of the draft could not be read, so no rule looked at it.",
        [BuiltInRules.NotChecked] = "A change may leave drafts unchecked, or bring settings and rules by which less is found. Whoever reviews it should know: --settings-from checks it by the settings that stood before.",
        [BuiltInRules.BadSuppression] = "A comment that silences a rule names the rule and gives the reason: <!-- style-lint-disable-next-line dates/undated -- diary column -->",
        [BuiltInRules.UnusedSuppression] = "A suppression that silences nothing hides the next real finding. Delete it.",
        [BuiltInRules.UnusedBaseline] = "What the entry stood for is gone. style-lint check --update-baseline drops it, so that it cannot come back unseen.",
        [BuiltInRules.BadRule] = "The rule file says something that StyleLint does not understand; the rule is not checked. The other rules are.",
        [BuiltInRules.BadFact] = "The facts file says something that StyleLint does not understand; that entry is left out.",
        [BuiltInRules.BadSetting] = "The settings say something that StyleLint does not understand; that entry is left out.",
    };

    /// <summary>The help of a rule; empty where it says nothing.</summary>
    public static string For(RuleId id, RuleSet rules) => BuiltIn.TryGetValue(id, out var text) ? text : rules.Find(id.Name)?.Why ?? "";
}

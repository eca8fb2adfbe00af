using System.Collections.Immutable;
using StyleLint.Diagnostics;

namespace StyleLint;

/// <summary>The findings that no rule file makes: what StyleLint says about itself and about the files it is given.</summary>
public static class BuiltInRules
{
    /// <summary>A rule threw, or its pattern ran out of its time; the others ran.</summary>
    public static RuleId RuleFailed { get; } = new("style-lint/rule-failed");

    /// <summary>The draft's bytes are not the text they claim to be.</summary>
    public static RuleId Undecodable { get; } = new("style-lint/undecodable");

    /// <summary>A part of the draft could not be read: broken front matter, markup nested too deeply.</summary>
    public static RuleId UnreadPart { get; } = new("style-lint/unread-part");

    /// <summary>The wire archive could not be read; the rules about it said nothing, the others ran.</summary>
    public static RuleId UnreadArchive { get; } = new("style-lint/unread-archive");

    /// <summary>A change leaves a draft unchecked, or brings settings or rules by which less is found in it.</summary>
    public static RuleId NotChecked { get; } = new("style-lint/not-checked");

    /// <summary>A suppression that names no rule or gives no reason.</summary>
    public static RuleId BadSuppression { get; } = new("style-lint/bad-suppression");

    /// <summary>A suppression that silences nothing.</summary>
    public static RuleId UnusedSuppression { get; } = new("style-lint/unused-suppression");

    /// <summary>A baseline entry that lets nothing pass.</summary>
    public static RuleId UnusedBaseline { get; } = new("style-lint/unused-baseline");

    /// <summary>A rule file that does not load.</summary>
    public static RuleId BadRule { get; } = new("style-lint/bad-rule");

    /// <summary>A wrong entry of a facts file.</summary>
    public static RuleId BadFact { get; } = new("style-lint/bad-fact");

    /// <summary>A wrong entry of a settings file.</summary>
    public static RuleId BadSetting { get; } = new("style-lint/bad-setting");

    /// <summary>Their family.</summary>
    public const string Family = "style-lint";

    /// <summary>All their names, sorted.</summary>
    public static ImmutableArray<string> Names { get; } =
        [BadFact.Name, BadRule.Name, BadSetting.Name, BadSuppression.Name, NotChecked.Name, RuleFailed.Name, Undecodable.Name, UnreadArchive.Name, UnreadPart.Name, UnusedBaseline.Name, UnusedSuppression.Name];

    /// <summary>Whether a name that somebody wrote means their family.</summary>
    public static bool IsFamily(string name) => BadRule.IsOfFamily(name);

    /// <summary>The one that a name means, compared as <see cref="RuleId.IsCalled"/> does; null where it means none.</summary>
    public static RuleId? Find(string name)
    {
        foreach (var known in Names)
        {
            if (new RuleId(known) is var id && id.IsCalled(name))
                return id;
        }

        return null;
    }
}

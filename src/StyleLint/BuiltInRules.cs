using System.Collections.Immutable;
using StyleLint.Diagnostics;

namespace StyleLint;

/// <summary>The findings that come from no rule file: what StyleLint says about itself and about the files it is given.</summary>
public static class BuiltInRules
{
    /// <summary>Their family.</summary>
    public const string Family = "style-lint";

    /// <summary>A rule threw, or its pattern ran out of time; the others ran.</summary>
    public static BuiltInRule RuleFailed { get; } =
        new(
            new("style-lint/rule-failed"),
            Severity.Warning,
            "A rule couldn't finish on this draft, so it may have missed something. The other rules ran."
        );

    /// <summary>The draft's bytes aren't valid in the encoding they claim.</summary>
    public static BuiltInRule Undecodable { get; } =
        new(new("style-lint/undecodable"), Severity.Warning, "The file isn't valid text in its encoding. Save it as UTF-8.");

    /// <summary>A part of the draft could not be read: broken front matter, markup nested too deeply.</summary>
    public static BuiltInRule UnreadPart { get; } =
        new(new("style-lint/unread-part"), Severity.Warning, "Part of the draft couldn't be read, so no rule checked it.");

    /// <summary>The wire archive couldn't be read; rules that need it were skipped, the others ran.</summary>
    public static BuiltInRule UnreadArchive { get; } =
        new(new("style-lint/unread-archive"), Severity.Warning, "The wire archive couldn't be read, so the draft wasn't compared with it.");

    /// <summary>A change leaves a draft unchecked, or brings settings or rules that find less in it.</summary>
    public static BuiltInRule NotChecked { get; } =
        new(
            new("style-lint/not-checked"),
            Severity.Warning,
            "A change can hide drafts from the check, or change settings and rules so that less is found. "
                + "Reviewers should know; --settings-from checks it with the earlier settings."
        );

    /// <summary>A suppression that names no rule or gives no reason.</summary>
    public static BuiltInRule BadSuppression { get; } =
        new(
            new("style-lint/bad-suppression"),
            Severity.Warning,
            "A comment that silences a rule must name the rule and give a reason: <!-- style-lint-disable-next-line dates/undated -- "
                + "diary column -->"
        );

    /// <summary>A suppression that silences nothing.</summary>
    public static BuiltInRule UnusedSuppression { get; } =
        new(
            new("style-lint/unused-suppression"),
            Severity.Warning,
            "A suppression that silences nothing can hide the next real finding. Delete it."
        );

    /// <summary>A baseline entry that matches no finding.</summary>
    public static BuiltInRule UnusedBaseline { get; } =
        new(
            new("style-lint/unused-baseline"),
            Severity.Warning,
            "The finding is gone. Run style-lint check --update-baseline to remove the entry, so that the finding can't come back unnoticed."
        );

    /// <summary>A rule file that doesn't load.</summary>
    public static BuiltInRule BadRule { get; } =
        new(
            new("style-lint/bad-rule"),
            Severity.Error,
            "StyleLint doesn't understand something in the rule file, so the rule is not checked. The other rules are."
        );

    /// <summary>A wrong entry in a facts file.</summary>
    public static BuiltInRule BadFact { get; } =
        new(new("style-lint/bad-fact"), Severity.Error, "StyleLint doesn't understand something in the facts file; that entry is ignored.");

    /// <summary>A wrong entry in a settings file.</summary>
    public static BuiltInRule BadSetting { get; } =
        new(
            new("style-lint/bad-setting"),
            Severity.Error,
            "StyleLint doesn't understand something in the settings; that entry is ignored."
        );

    /// <summary>All of them, by name.</summary>
    public static ImmutableArray<BuiltInRule> All { get; } =
    [
        BadFact,
        BadRule,
        BadSetting,
        BadSuppression,
        NotChecked,
        RuleFailed,
        Undecodable,
        UnreadArchive,
        UnreadPart,
        UnusedBaseline,
        UnusedSuppression,
    ];

    /// <summary>Whether a name, as somebody wrote it, means their family.</summary>
    public static bool IsFamily(string name) => BadRule.Id.IsOfFamily(name);

    /// <summary>The one a name means, compared as in <see cref="RuleId.IsCalled"/>; null if it means none.</summary>
    public static BuiltInRule? Find(string name)
    {
        foreach (var known in All)
        {
            if (known.Id.IsCalled(name))
                return known;
        }

        return null;
    }
}

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

    /// <summary>A suppression that names no rule or gives no reason.</summary>
    public static RuleId BadSuppression { get; } = new("style-lint/bad-suppression");

    /// <summary>A suppression that silences nothing.</summary>
    public static RuleId UnusedSuppression { get; } = new("style-lint/unused-suppression");

    /// <summary>A rule file that does not load.</summary>
    public static RuleId BadRule { get; } = new("style-lint/bad-rule");

    /// <summary>A wrong entry of a facts file.</summary>
    public static RuleId BadFact { get; } = new("style-lint/bad-fact");

    /// <summary>A wrong entry of a settings file.</summary>
    public static RuleId BadSetting { get; } = new("style-lint/bad-setting");
}

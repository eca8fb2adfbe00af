using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.Rules;

/// <summary>One rule running on one draft; a ref struct, so that no analyzer can keep it.</summary>
public readonly ref struct Analysis
{
    readonly List<Diagnostic> _found;
    readonly Severity _level;
    readonly Message _message;
    readonly DraftSettings _settings;
    readonly Lazy<Overlap>? _overlap;

    internal Analysis(
        RuleId rule,
        Message message,
        Severity level,
        Story story,
        Knowledge knowledge,
        Lazy<Overlap>? overlap,
        Candidates candidates,
        DraftSettings settings,
        List<Diagnostic> found,
        CancellationToken cancel
    )
    {
        _settings = settings;
        _message = message;
        _overlap = overlap;
        Candidates = candidates;
        Rule = rule;
        _level = level;
        Story = story;
        Knowledge = knowledge;
        Cancel = cancel;
        _found = found;
    }

    /// <summary>The rule that is running.</summary>
    public RuleId Rule { get; }

    /// <summary>What is on the page.</summary>
    public Draft Draft => Story.Draft;

    /// <summary>What the page says.</summary>
    public Story Story { get; }

    /// <summary>What the newsroom knows.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>What the draft takes from the wire; only for rules of kinds that need the archive.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    internal Overlap Overlap => _overlap!.Value;

    /// <summary>Where the words that a rule requires are.</summary>
    internal Candidates Candidates { get; }

    /// <summary>The newsroom's staff, according to the settings.</summary>
    public Staff Staff => _settings.Staff;

    /// <summary>Surnames that need no first name, according to the settings.</summary>
    public ImmutableArray<string> ExemptSurnames => _settings.ExemptSurnames;

    /// <summary>Abbreviations that need no explanation, according to the settings.</summary>
    public ImmutableArray<string> ExemptAcronyms => _settings.ExemptAcronyms;

    /// <summary>The words that the settings accept; null for none.</summary>
    internal Vocabulary? Vocabulary => _settings.Vocabulary;

    /// <summary>Whether a vocabulary in the settings accepts some words.</summary>
    internal bool IsAccepted(Excerpt at) => _settings.Vocabulary is { } words && words.Accepts(at.Passage.Text, at.Start, at.Length);

    /// <summary>Whether the settings call this draft evergreen: read long after publication.</summary>
    public bool IsEvergreen => _settings.IsEvergreen;

    /// <summary>Long checks poll it now and then.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>Reports a finding on some words.</summary>
    /// <param name="at">The words.</param>
    /// <param name="values">What the message's placeholders stand for.</param>
    /// <param name="fixes">Possible fixes, likeliest first; any that would touch markup, cut an address or alter the words of a direct
    /// quotation is dropped.</param>
    /// <param name="related">Other places involved in the fault.</param>
    /// <param name="assumption"> Set if the evidence is weaker than the rule requires: what was assumed, as the end of a sentence ("Feb 2
    /// read as 2026 because it says Monday"). The finding is then one level lower than its rule and says so.
    /// </param>
    public void Report(
        Excerpt at,
        ReadOnlySpan<(string Name, string Value)> values,
        ImmutableArray<Fix> fixes = default,
        ImmutableArray<Related> related = default,
        string? assumption = null
    ) => Report(at.Span, values, fixes, related, assumption, mayCutAddress: at.Passage.Kind is PassageKind.Raw or PassageKind.Code);

    /// <summary>Reports a finding on a span of the source: a block of several passages, an image.</summary>
    /// <inheritdoc cref="Report(Excerpt, ReadOnlySpan{ValueTuple{string, string}}, ImmutableArray{Fix}, ImmutableArray{Related}, string?)"/>
    public void Report(
        TextSpan at,
        ReadOnlySpan<(string Name, string Value)> values,
        ImmutableArray<Fix> fixes = default,
        ImmutableArray<Related> related = default,
        string? assumption = null
    ) => Report(at, values, fixes, related, assumption, mayCutAddress: false);

    static bool IsMarkedSic(ReadOnlySpan<char> after) =>
        after.TrimStart("*_\"'”’ ") is ['[' or '(', 's' or 'S', ..] mark
        && (
            mark[1..].StartsWith("sic]", StringComparison.OrdinalIgnoreCase)
            || mark[1..].StartsWith("sic)", StringComparison.OrdinalIgnoreCase)
        );

    void Report(
        TextSpan at,
        ReadOnlySpan<(string Name, string Value)> values,
        ImmutableArray<Fix> fixes,
        ImmutableArray<Related> related,
        string? assumption,
        bool mayCutAddress
    )
    {
        // Text that a machine reads letter by letter doesn't count as words of the copy for any rule.
        if (!mayCutAddress && Story.Addresses.HoldPart(at))
            return;
        // "it it [sic]": who writes so knows, and has left the speaker's words as they are.
        if (IsMarkedSic(Draft.Source.Text.AsSpan(at.End)))
            return;
        var message = _message.Fill(values);
        var level = _level;
        var story = Story;
        if (assumption is not null)
        {
            level = level > Severity.Suggestion ? level - 1 : level;
            message = $"{message} ({assumption}.)";
        }

        _found.Add(
            new(Rule, level, message, Draft.Source, at)
            {
                Fixes = fixes.IsDefault ? [] : [.. fixes.Where(fix => IsAllowed(fix, story))],
                Related = related.IsDefault ? [] : related,
            }
        );
    }

    /// <summary>Reports a finding about the story as a whole: on the passage that shows it best, otherwise on the first one, otherwise on
    /// line 1.</summary>
    /// <param name="values">What the message's placeholders stand for.</param>
    /// <param name="at">The passage that shows it best; null for the first of the story.</param>
    public void ReportStory(ReadOnlySpan<(string Name, string Value)> values, Excerpt? at = null)
    {
        if (at is { } shown)
            Report(shown, values);
        else if (!Draft.Passages.IsEmpty)
            Report((Story.Body.IsEmpty ? Draft.Passages[0] : Story.Body[0]).All, values);
        else
            Report(Draft.Source.LineSpan(0), values);
    }

    static bool IsAllowed(Fix fix, Story story)
    {
        foreach (var change in fix.Changes)
        {
            if (story.Addresses.AreCutBy(change.Span))
                return false;
        }

        if (fix.RestoresQuote && fix.Safety == FixSafety.NeedsReview)
            return true;
        foreach (var change in fix.Changes)
        {
            if (story.TouchesQuote(change.Span))
                return false;
        }

        return true;
    }
}

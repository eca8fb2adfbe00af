using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StyleLint.Drafts;

/// <summary>How settings want drafts to be read, if they say.</summary>
sealed record ReadingOptions
{
    /// <summary>No options set.</summary>
    internal static ReadingOptions None { get; } = new();

    /// <summary>As Vale reads.</summary>
    internal static ReadingOptions Vale { get; } = new() { IsVale = true };

    /// <summary>Whether to read the page as Vale does: every part is text to every rule, whatever its role in a newsroom.</summary>
    internal bool IsVale { get; init; }

    /// <summary>The formats of file extensions, given without dots.</summary>
    internal ImmutableDictionary<string, string> Formats { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Patterns for what isn't text and ends the paragraph before it.</summary>
    internal ImmutableArray<Regex> Blocks { get; init; } = [];

    /// <summary>Patterns for what isn't text inside paragraphs.</summary>
    internal ImmutableArray<Regex> Tokens { get; init; } = [];

    /// <summary>Comment delimiters in addition to the format's own.</summary>
    internal (string Open, string Close)? CommentMarks { get; init; }

    /// <summary>Tags whose blocks are skipped; null for the usual ones.</summary>
    internal ImmutableArray<string>? SkippedTags { get; init; }

    /// <summary>Tags whose words inside paragraphs are skipped; null for the usual ones.</summary>
    internal ImmutableArray<string>? IgnoredTags { get; init; }

    /// <summary>Classes whose tags are skipped.</summary>
    internal ImmutableArray<string> IgnoredClasses { get; init; } = [];

    /// <summary>Whether inline code is skipped.</summary>
    internal bool IgnoresCode => IgnoredTags is not { } tags || tags.Contains("code");

    internal bool Skips(string tag) => SkippedTags is { } tags && tags.Contains(tag);
}

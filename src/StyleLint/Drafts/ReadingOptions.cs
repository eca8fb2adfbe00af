using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StyleLint.Drafts;

/// <summary>How settings would have drafts read, where they say anything of it.</summary>
sealed record ReadingOptions
{
    /// <summary>Nothing is said.</summary>
    internal static ReadingOptions None { get; } = new();

    /// <summary>As Vale reads.</summary>
    internal static ReadingOptions Vale { get; } = new() { IsVale = true };

    /// <summary>Whether the page is read as Vale reads it: each part of it is text to every rule, whatever it is to a newsroom.</summary>
    internal bool IsVale { get; init; }

    /// <summary>Which formats names of files stand for, by their endings without dots.</summary>
    internal ImmutableDictionary<string, string> Formats { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is no text, and ends the paragraph before it.</summary>
    internal ImmutableArray<Regex> Blocks { get; init; } = [];

    /// <summary>What is no text inside of paragraphs.</summary>
    internal ImmutableArray<Regex> Tokens { get; init; } = [];

    /// <summary>What stands around comments besides the marks of the format.</summary>
    internal (string Open, string Close)? CommentMarks { get; init; }

    /// <summary>Tags whose blocks are not read; null for the usual ones.</summary>
    internal ImmutableArray<string>? SkippedTags { get; init; }

    /// <summary>Tags whose words are no text inside of paragraphs; null for the usual ones.</summary>
    internal ImmutableArray<string>? IgnoredTags { get; init; }

    /// <summary>Classes of tags that are not read.</summary>
    internal ImmutableArray<string> IgnoredClasses { get; init; } = [];

    /// <summary>Whether inline code is no text.</summary>
    internal bool IgnoresCode => IgnoredTags is not { } tags || tags.Contains("code");

    internal bool Skips(string tag) => SkippedTags is { } tags && tags.Contains(tag);
}

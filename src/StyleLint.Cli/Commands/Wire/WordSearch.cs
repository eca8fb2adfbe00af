using StyleLint.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary>Looks for words in stories: each begins a word, capitals ignored.</summary>
sealed class WordSearch(string[] words)
{
    // Words around the first one found.
    const int Before = 60;
    const int After = 140;

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The words around the first place in the body, else the body's beginning; null where one of the words is missing.</summary>
    public string? Find(WireStory story)
    {
        var first = int.MaxValue;
        foreach (var word in words)
        {
            var at = IndexOf(story.Body, word);
            if (at < 0 && IndexOf(story.Headline, word) < 0 && IndexOf(story.Byline ?? "", word) < 0)
                return null;
            if (at >= 0)
                first = Math.Min(first, at);
        }

        var start = first == int.MaxValue ? 0 : Math.Max(0, first - Before);
        var end = Math.Min(story.Body.Length, start + Before + After);
        // Whole words at both ends, and one paragraph.
        if (start > 0)
            start = story.Body.AsSpan(start, Math.Max(0, first - start)).IndexOfAny(' ', '\n') is >= 0 and var blank
                ? start + blank + 1
                : start;
        if (end < story.Body.Length)
            end = story.Body.LastIndexOf(' ', end - 1, end - start) is > 0 and var last ? last : end;
        return $"{(start > 0 ? "… " : "")}{story.Body[start..end]}{(end < story.Body.Length ? " …" : "")}";
    }

    static int IndexOf(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                return at;
        }

        return -1;
    }
}

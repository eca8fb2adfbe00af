namespace StyleLint.Wire;

/// <summary>Runs of three words outside quotation marks.</summary>
static class Trigrams
{
    // Shares of fewer say nothing.
    const int Least = 50;

    /// <summary>Which part of a draft's a story has too, from 0 to 1; 0 for a draft of hardly any words of its own.</summary>
    internal static double Share(Prose draft, Prose story)
    {
        var mine = Of(draft);
        if (mine.Count < Least)
            return 0;
        var count = mine.Count;
        mine.ExceptWith(Of(story));
        return (double)(count - mine.Count) / count;
    }

    static HashSet<(ulong, ulong, ulong)> Of(Prose prose)
    {
        var words = prose.Words;
        var runs = new HashSet<(ulong, ulong, ulong)>(words.Length);
        for (var at = 0; at + 2 < words.Length; at++)
        {
            if (!prose.IsQuoted(at) && !prose.IsQuoted(at + 1) && !prose.IsQuoted(at + 2))
                runs.Add((words[at].Hash, words[at + 1].Hash, words[at + 2].Hash));
        }

        return runs;
    }
}

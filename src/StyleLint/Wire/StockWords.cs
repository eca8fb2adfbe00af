using StyleLint.English;
using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>Marks the stock phrases that ship with StyleLint: a young archive has not seen them often enough to know them.</summary>
static class StockWords
{
    // The phrases by the hash of their first words.
    static readonly Lazy<Dictionary<ulong, List<ulong[]>>> Phrases = new(Read);

    /// <summary>Sets the words that stand in a stock phrase.</summary>
    internal static void Mark(Prose prose, Span<bool> stock)
    {
        var words = prose.Words;
        for (var first = 0; first < words.Length; first++)
        {
            if (!Phrases.Value.TryGetValue(words[first].Hash, out var phrases))
                continue;
            foreach (var phrase in phrases)
            {
                var same = 0;
                while (same < phrase.Length && first + same < words.Length && words[first + same].Hash == phrase[same])
                    same++;
                if (same == phrase.Length)
                    stock.Slice(first, same).Fill(true);
            }
        }
    }

    static Dictionary<ulong, List<ulong[]>> Read()
    {
        var phrases = new Dictionary<ulong, List<ulong[]>>();
        var words = new List<WireWord>();
        foreach (var line in StockPhrases.Lines.Split('\n'))
        {
            words.Clear();
            WireWords.Read(line, words);
            if (!phrases.TryGetValue(words[0].Hash, out var list))
                phrases[words[0].Hash] = list = [];
            list.Add([.. words.Select(word => word.Hash)]);
        }

        return phrases;
    }
}

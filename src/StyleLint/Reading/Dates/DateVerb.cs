using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>What the verb before a date says of its time.</summary>
enum VerbTime
{
    /// <summary>No verb that can be told, or something stands between.</summary>
    Unknown,

    /// <summary>"will meet"</summary>
    Ahead,

    /// <summary>"took place", "was held", "met": something that has happened.</summary>
    Happened,

    /// <summary>"said", "told": somebody has spoken.</summary>
    Spoke,

    /// <summary>"is scheduled for", "are due on", "the upcoming": still to come.</summary>
    Planned,
}

/// <summary>The verb that a date belongs to, where that is plain. Says nothing rather than guess.</summary>
/// <param name="Time">What it says.</param>
/// <param name="At">Its words.</param>
readonly record struct DateVerb(VerbTime Time, Excerpt At)
{
    const int FarthestWords = 9;

    /// <summary>The verb before a date in its clause.</summary>
    internal static DateVerb Before(DateMention date, Excerpt sentence)
    {
        var text = date.At.Passage.Text.AsSpan();
        var start = ReferenceEquals(sentence.Passage, date.At.Passage) ? Math.Min(sentence.Start, date.At.Start) : 0;
        var end = date.At.Start;
        var later = text[..0];
        var isOthers = false;
        for (var words = 0; words < FarthestWords; words++)
        {
            var after = end;
            if (!new TextCursor(text, start).StepBack(ref end, out var word))
                return default;
            var isNextToDate = words == 0;
            switch (word)
            {
                case "will" or "shall":
                    return isNextToDate || later is "have" || IsNoun(text, start, end)
                        ? default
                        : new(VerbTime.Ahead, Slice(date, end, after));
                case "place" when NextBack(text, start, end) is "took":
                    return new(VerbTime.Happened, Slice(date, end - 5, after));
                case "held" when NextBack(text, start, end) is "was" or "were":
                    return new(VerbTime.Happened, Slice(date, end, after));
                case "scheduled" or "due" or "slated":
                    return NextBack(text, start, end) is "is" or "are" ? new(VerbTime.Planned, Slice(date, end, after)) : default;
                case "upcoming":
                    return new(VerbTime.Planned, Slice(date, end, after));
                // "died last February 13", "this past May 9": the year is said to be another.
                case "last" or "past" when isNextToDate:
                    return default;
                case "until" or "till" or "through" when isNextToDate && Gathered(text, start, end) is > 0 and var from:
                    return new(VerbTime.Happened, Slice(date, from, after));
                // "said he plans to vote in the primary May 10": the date belongs to what was said.
                case "said" or "told" when isOthers:
                    return default;
                case "said" or "told":
                    return new(VerbTime.Spoke, Slice(date, end, after));
            }

            if (TenseWords.Happenings.Contains(word))
                return new(VerbTime.Happened, Slice(date, end, after));
            if (TenseWords.Blocks.Contains(word) && !(word is "to" && words > 0 && later is not "be"))
                return default;
            // "will be sold": a participle after "be" tells no time of its own.
            if ((TenseWords.Past.Contains(word) || word.EndsWith("ed") || word.EndsWith("ing")) && NextBack(text, start, end) is not "be")
                return default;
            isOthers |= word is "to" || TenseWords.BeginsSaying(word);
            later = word;
        }

        return default;
    }

    // "were collected up until Feb. 13": where the participle begins; 0 for what may reach ahead, "was extended until Feb. 13".
    static int Gathered(ReadOnlySpan<char> text, int start, int end)
    {
        if (NextBack(text, start, end) is "up")
            new TextCursor(text, start).StepBack(ref end, out _);
        new TextCursor(text, start).StepBack(ref end, out var verb);
        return TenseWords.Gatherings.Contains(verb) && NextBack(text, start, end) is not ("be" or "being") ? end : 0;
    }

    /// <summary>Whether a sentence speaks of what is not so: "if it happened tomorrow".</summary>
    internal static bool IsUnreal(Excerpt sentence)
    {
        foreach (var word in new Words(sentence.Chars))
        {
            if (TenseWords.Unreal.Contains(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether a sentence tells, of others than writer and reader, what was done or will be.</summary>
    internal static bool TellsNews(Excerpt sentence)
    {
        var tells = false;
        foreach (var word in new Words(sentence.Chars))
        {
            if (TenseWords.Address.Contains(word))
                return false;
            tells |=
                word is "was" or "were" or "had" or "will"
                || TenseWords.Past.Contains(word)
                || (word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ed"));
        }

        return tells;
    }

    /// <summary>Whether a date is what a preposition or verb is about, and no adverb: "up on last week", "will match last month".</summary>
    internal static bool IsObject(DateMention date) =>
        NextBack(date.At.Passage.Text, 0, date.At.Start) is { Length: > 0 } before && TenseWords.Takers.Contains(before);

    static Excerpt Slice(DateMention date, int start, int end)
    {
        var at = date.At.Passage.Excerpt(start, end - start);
        var blanks = at.Length - at.Chars.TrimEnd().Length;
        return at.Slice(0, at.Length - blanks);
    }

    // "a will", "their free will"
    static bool IsNoun(ReadOnlySpan<char> text, int start, int end) => TenseWords.MakesNounOfWill(NextBack(text, start, end));

    static ReadOnlySpan<char> NextBack(ReadOnlySpan<char> text, int start, int end) =>
        new TextCursor(text, start).StepBack(ref end, out var word) ? word : default;
}

using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A whole name that stands with the title of an office of one holder.</summary>
/// <param name="Name">The name.</param>
/// <param name="Given">The first of its words.</param>
/// <param name="Surname">The last.</param>
/// <param name="IsPlain">Whether it has no other words but an initial, so that the last is surely a surname.</param>
readonly record struct HolderClaim(Excerpt Name, Excerpt Given, Excerpt Surname, bool IsPlain)
{
    /// <summary>Between an election and the oath, and for a while after leaving, copy gives either title.</summary>
    internal const int DaysAround = 75;

    const int LongestName = 4;

    /// <summary>Reads the name that begins with a token; null where none does.</summary>
    internal static HolderClaim? Read(Passage passage, ImmutableArray<NameToken> tokens, int first)
    {
        var text = passage.Text.AsSpan();
        if (first >= tokens.Length || !tokens[first].IsCapital || tokens[first].IsPossessive)
            return null;
        var last = first;
        while (
            last + 1 < tokens.Length
            && last - first + 1 < LongestName
            && tokens[last + 1] is { IsCapital: true, Gap: NameGap.Blank }
            && !NameWords.IsOpener(text[tokens[last + 1].Start..tokens[last + 1].End])
        )
        {
            last++;
            if (tokens[last].IsPossessive)
                break;
        }

        if (last > first && NameWords.IsSuffix(text[tokens[last].Start..tokens[last].End]))
            last--;
        if (last == first)
            return null;
        return new(
            passage.Excerpt(tokens[first].Start, tokens[last].End - tokens[first].Start),
            passage.Excerpt(tokens[first].Start, tokens[first].Length),
            passage.Excerpt(tokens[last].Start, tokens[last].Length),
            last - first == 1 || (last - first == 2 && tokens[first + 1].Length <= 2)
        );
    }

    /// <summary>Whether a holder has the surname, and whether the first name too.</summary>
    internal (bool IsSurname, bool IsWhole) Matches(OfficeHolder holder)
    {
        var isSurname = false;
        foreach (var form in (ImmutableArray<string>)[holder.Name, .. holder.Forms])
        {
            if (NameComparer.AreEqual(form, Name.Chars))
                return (true, true);
            if (!NameComparer.AreEqual(NewsroomNames.SurnameOf(form), Surname.Chars))
                continue;
            isSurname = true;
            foreach (var word in form.Split(' ')[..^1])
            {
                if (ShortNames.MayBeSame(Given.Chars, word))
                    return (true, true);
            }
        }

        return (isSurname, false);
    }

    /// <summary>
    /// The holder whose surname it has on a day, with another first name; null where some holder has that name. A slip of the pen is
    /// left to those who look for misspelt names.
    /// </summary>
    internal OfficeHolder? Namesake(ImmutableArray<OfficeHolder> holders, DateOnly day)
    {
        var namesake = default(OfficeHolder);
        foreach (var holder in holders)
        {
            var (isSurname, isWhole) = Matches(holder);
            if (isWhole || (isSurname && NewsroomNames.IsSlip(Given.Chars, NewsroomNames.GivenOf(holder.Name))))
                return null;
            if (isSurname && holder.Covers(day, DaysAround))
                namesake = holder;
        }

        return namesake;
    }

    /// <summary>
    /// Who holds the office on a day, where a name that nobody had who held it is written with it as of now: "Ada Obi has agreed", "said
    /// on Monday".
    /// </summary>
    internal OfficeHolder? InPlaceOf(Story story, ImmutableArray<OfficeHolder> holders, DateOnly day)
    {
        if (!IsPlain || Given.Length < 3 || NameWords.IsThing(Surname.Chars) || !IsOfNow(story))
            return null;
        var now = default(OfficeHolder);
        foreach (var holder in holders)
        {
            // Whose name is nearly the same is misspelt.
            if (Matches(holder).IsSurname || NewsroomNames.IsSlip(Surname.Chars, NewsroomNames.SurnameOf(holder.Name)))
                return null;
            if (holder.Covers(day))
                now = holder;
        }

        return now;
    }

    // The verb right behind the name is of the present, or says what was said these days.
    bool IsOfNow(Story story)
    {
        var text = Name.Passage.Text.AsSpan(Name.End);
        if (text.StartsWith(" of ") && StateNames.At(text[4..]) is { } state)
            text = text[(4 + state.Length)..];
        if (!text.StartsWith(" "))
            return false;
        var verb = text[1..];
        var end = verb.IndexOfAny(" ,.");
        verb = end < 0 ? verb : verb[..end];
        if (OfficeWords.OfNow.Contains(verb))
            return true;
        if (!ReportingVerbs.Contains(verb) && !OfficeWords.DoneNow.Contains(verb))
            return false;
        var words = new Words(story.SentenceAt(Name).Chars);
        while (words.MoveNext())
        {
            if (char.IsUpper(words.Current[0]) && Calendar.IsWeekday(words.Current))
                return true;
        }

        return false;
    }

    /// <summary>Reports that somebody else holds the office.</summary>
    internal void Report(in Analysis analysis, OfficeHolder right, string title, DateOnly day) =>
        Report(analysis, Name, right, title, day, Fix.Replace(Name, right.Name, $"Change {Name} to {right.Name}"));

    /// <summary>Reports at a place what a holder was on the day.</summary>
    internal void Report(in Analysis analysis, Excerpt at, OfficeHolder right, string title, DateOnly day, ImmutableArray<Fix> fixes) =>
        analysis.Report(
            at,
            [
                ("name", Name.Text),
                ("office", title),
                ("written", at.Text),
                ("held", $"{right.Name} {(right.Until is null ? "has been" : "was")} {title} {TermOf(right)}"),
                ("day", DateWriting.Of(day)),
            ],
            fixes
        );

    static string TermOf(OfficeHolder holder) =>
        holder.Until is { } end
            ? $"from {DateWriting.Of(holder.From)} until {DateWriting.Of(end)}"
            : $"since {DateWriting.Of(holder.From)}";
}

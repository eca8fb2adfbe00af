using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Gathers the pieces of a byline by what each one names.</summary>
sealed class BylineParts(FactBook facts)
{
    static readonly Marks PieceEnds = new(",;|/&()");

    readonly ImmutableArray<Excerpt>.Builder _names = ImmutableArray.CreateBuilder<Excerpt>();
    readonly ImmutableArray<Excerpt>.Builder _organisations = ImmutableArray.CreateBuilder<Excerpt>();
    readonly ImmutableArray<Excerpt>.Builder _jobs = ImmutableArray.CreateBuilder<Excerpt>();

    internal ImmutableArray<Excerpt> Names => _names.ToImmutable();

    internal Agency? Agency { get; private set; }

    /// <summary>Whether a job stood in a piece of its own.</summary>
    internal bool HasJobApart { get; private set; }

    /// <summary>Whether an agency or a newsroom stood in a piece of its own after the name: "Jane Roe, Coast News".</summary>
    internal bool HasNewsroomApart { get; private set; }

    internal bool IsEmpty => _names.Count == 0 && _organisations.Count == 0 && _jobs.Count == 0;

    /// <summary>Takes a list of names, jobs and organisations apart; false where a word in it belongs to none of them.</summary>
    internal bool Add(Excerpt list)
    {
        var chars = list.Chars;
        var start = 0;
        var lead = Lead.Name;
        var isApart = false;
        var words = new Words(chars);
        var previousEnd = 0;
        while (words.MoveNext())
        {
            var word = words.Current;
            var next = LeadOf(word, _names.Count > 0 || words.Start > start);
            var mark = PieceEnds.IndexIn(chars[previousEnd..words.Start]);
            if (mark >= 0 && words.Start > start && !BylineWords.IsSuffix(word))
            {
                if (!AddPiece(list, start, previousEnd + mark, lead, isApart))
                    return false;
                start = words.Start;
                lead = Lead.Name;
                isApart = true;
            }

            if (next != Lead.None && IsListWord(next, chars, start, words.Start))
            {
                if (words.Start > start && !AddPiece(list, start, words.Start, lead, isApart))
                    return false;
                start = words.End;
                lead = next;
                isApart = false;
            }

            previousEnd = words.End;
        }

        return AddPiece(list, start, chars.Length, lead, isApart);
    }

    /// <summary>Takes a part that stands beside the one with "By": a date, a job, an outlet, a reading time.</summary>
    internal bool AddBeside(Excerpt part)
    {
        var at = LineText.TrimSeparators(part);
        if (at.Length == 0 || PageDateReader.IsDate(at.Chars))
            return true;
        if (LineText.CountWords(at.Chars, 8) > 8 || LineText.EndsSentence(at.Chars))
            return false;
        if (facts.FindAgency(at.Chars) is { } agency)
        {
            Agency ??= agency;
            _organisations.Add(at);
        }
        else if (BylinePiece.IsJob(at.Chars) || BylinePiece.IsJobOfSeveral(at.Chars))
        {
            _jobs.Add(at);
        }
        else if (BylinePiece.HasCollective(at.Chars))
        {
            _organisations.Add(at);
        }

        // "5 min read", a section, a place: nobody's name.
        return true;
    }

    internal Byline Close(Excerpt line, bool inHeader) =>
        new(line, _names.ToImmutable(), _organisations.ToImmutable(), Agency, inHeader) { Jobs = _jobs.ToImmutable() };

    // Takes what stands between two commas or joining words; false where no byline holds such a thing.
    bool AddPiece(Excerpt list, int start, int end, Lead lead, bool isApart)
    {
        var piece = LineText.TrimSeparators(list.Slice(start, end - start));
        if (piece.Length == 0 || PageDateReader.IsDate(piece.Chars))
            return true;
        if (lead == Lead.Place)
            return LineText.CountWords(piece.Chars, 5) <= 5;
        // "Jane Roe, Special to the Herald"
        if (
            piece.Chars.IndexOf("special to ", StringComparison.OrdinalIgnoreCase) is >= 0 and var special
            && (special == 0 || LineText.IsBlank(piece.Chars[special - 1]))
        )
        {
            var employer = special + "special to ".Length;
            return (special == 0 || AddPiece(piece, 0, special, lead, isApart))
                && AddPiece(piece, employer, piece.Length, Lead.Outlet, isApart: true);
        }

        if (FindAgency(piece.Chars) is { } agency)
        {
            HasNewsroomApart |= _names.Count is 1 or 2;
            AddAgency(piece, agency);
            return true;
        }

        // After a name "Staff Writer" is that person's job.
        var isPlaceholder = IsEmpty && BylineWords.IsPlaceholder(piece.Chars);
        if (lead == Lead.Outlet || (!isPlaceholder && BylinePiece.IsGroup(piece.Chars)))
        {
            HasNewsroomApart |= _names.Count == 1 && (lead != Lead.Outlet || BylinePiece.EndsAsNewsroom(piece.Chars));
            _organisations.Add(piece);
        }
        else if (isPlaceholder)
            _names.Add(piece);
        else if (!BylinePiece.IsCapitalised(piece.Chars))
            return AddJobApart(piece, isApart);
        else if (SplitEmployer(piece.Chars) is var (nameEnd, employerStart) && nameEnd > 0)
            return AddPiece(piece, 0, nameEnd, lead, isApart) && AddPiece(piece, employerStart, piece.Length, Lead.Outlet, isApart: true);
        else
            AddNamed(piece, isApart);
        return true;
    }

    void AddAgency(Excerpt at, Agency agency)
    {
        Agency ??= agency;
        _organisations.Add(at);
    }

    // "Jane Roe, staff writer"
    bool AddJobApart(Excerpt piece, bool isApart)
    {
        if (!isApart || _names.Count == 0 || !BylinePiece.IsJob(piece.Chars))
            return false;
        HasJobApart = true;
        _jobs.Add(piece);
        return true;
    }

    // A name, an organisation or a job in capitals, or a name with its job.
    void AddNamed(Excerpt piece, bool isApart)
    {
        var name = BylinePiece.WithoutJob(piece, out var job);
        if (job is { } title)
        {
            HasJobApart |= name.Length == 0;
            _jobs.Add(title);
        }

        if (name.Length == 0)
            return;
        // "AP Business Writer"
        if (job is not null && (FindAgency(name.Chars) ?? FindAgency(FirstWord(name.Chars))) is { } employer)
        {
            AddAgency(name, employer);
        }
        else if (job is not null && isApart && _names.Count > 0)
        {
            // "Jane Roe, Inland Shipping Writer": what stands before the job is the beat.
            _jobs[^1] = piece;
        }
        else if (
            BylinePiece.IsOrganisation(name.Chars)
            || (
                isApart
                && _names.Count == 1
                && LineText.CountWords(name.Chars, 2) == 2
                && BylineWords.IsDoubtful(TextCursor.LastWord(name.Chars))
            )
        )
        {
            HasNewsroomApart |= _names.Count is 1 or 2 && BylinePiece.EndsAsNewsroom(name.Chars);
            _organisations.Add(name);
        }
        else
        {
            _names.Add(name);
        }
    }

    // "Reuters Staff", "The Associated Press"
    Agency? FindAgency(ReadOnlySpan<char> piece)
    {
        if (facts.FindAgency(piece) is { } whole)
            return whole;
        if (piece.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return FindAgency(piece[4..]);
        foreach (var ending in BylineWords.StaffEndings)
        {
            if (piece.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && facts.FindAgency(piece[..^ending.Length]) is { } agency)
                return agency;
        }

        return null;
    }

    // "Jane Roe Associated Press", "Jane Roe of the Coast Herald": where the name ends and the employer begins; zeros where there is
    // none.
    (int NameEnd, int EmployerStart) SplitEmployer(ReadOnlySpan<char> piece)
    {
        var words = new Words(piece);
        var previousEnd = 0;
        for (var count = 0; words.MoveNext(); count++)
        {
            // A given name alone may be a part of the employer's.
            if (count >= 2)
            {
                var rest = piece[words.Start..];
                if (rest.StartsWith("of the ", StringComparison.OrdinalIgnoreCase))
                    return (previousEnd, words.Start + "of the ".Length);
                if (
                    rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase)
                    && (FindAgency(rest[3..]) is not null || BylinePiece.IsOrganisation(rest[3..]))
                )
                    return (previousEnd, words.Start + "of ".Length);
                // Short agency names are surnames too, unless written in capitals ("AP").
                if (FindAgency(rest) is not null && (rest.Length > 5 || rest.IndexOfAnyInRange('a', 'z') < 0))
                    return (previousEnd, words.Start);
            }

            previousEnd = words.End;
        }

        return (0, 0);
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> name) => name.IndexOf(' ') is > 0 and var end ? name[..end] : name;

    static bool IsListWord(Lead lead, ReadOnlySpan<char> chars, int start, int at)
    {
        // "Politics and Business Editor": an "and" inside a job joins no names.
        var piece = chars[start..at].Trim();
        return lead != Lead.Name || !BylineWords.IsJobAdjective(piece) || BylineWords.IsJobNoun(piece);
    }

    static Lead LeadOf(ReadOnlySpan<char> word, bool hasBefore) =>
        word switch
        {
            _ when !hasBefore => Lead.None,
            "and" or "AND" or "And" or "with" or "With" or "WITH" => Lead.Name,
            "in" or "IN" or "at" => Lead.Place,
            "for" or "For" or "FOR" or "from" or "via" => Lead.Outlet,
            _ => Lead.None,
        };

    enum Lead
    {
        None,
        Name,
        Place,
        Outlet,
    }
}

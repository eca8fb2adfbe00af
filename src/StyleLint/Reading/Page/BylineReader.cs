using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>
/// Reads bylines: "By Jane Roe", "February 3, 2026 | By Jane Roe | Business Editor", "By JANE ROE and JOHN DOE, Associated Press",
/// "Jane Roe, Staff Writer", and the values of an author field.
/// </summary>
static class BylineReader
{
    const int LongestLine = 200;
    const int LongestNamesAlone = 100;
    const int MostParts = 8;
    const int MostOpeningWords = 5;

    static readonly Marks PieceEnds = new(",;|/&()");

    /// <summary>The byline that a line is; null where it is anything else.</summary>
    /// <param name="passage">The line.</param>
    /// <param name="facts">Knows the agencies.</param>
    /// <param name="underHeadline">Whether a headline stands over it, so that a name and a job without "By" are a byline too.</param>
    internal static Byline? ReadLine(Passage passage, FactBook facts, bool underHeadline)
    {
        var line = LineText.Trim(passage);
        if (line.Length is 0 or > LongestLine || FurniturePhrases.IsImprint(line.Chars))
            return null;
        Span<(int Start, int End)> parts = stackalloc (int, int)[MostParts];
        var count = Split(line.Chars, parts);
        if (count < 0)
            return null;
        var by = -1;
        for (var at = 0; at < count && by < 0; at++)
        {
            if (AfterOpening(line.Chars[parts[at].Start..parts[at].End], underHeadline) >= 0)
                by = at;
        }

        if (by < 0)
            return underHeadline ? ReadUnmarked(line, facts, parts[..count]) : null;
        var read = new Parts(facts);
        for (var at = 0; at < count; at++)
        {
            var part = line.Slice(parts[at].Start, parts[at].End - parts[at].Start);
            if (at == by)
            {
                var after = AfterOpening(part.Chars, underHeadline);
                var rest = LineText.TrimSeparators(part.Slice(after, part.Length - after));
                // "By" once more is a slip of the keyboard: the names follow it.
                while (AfterBy(rest.Chars) is > 0 and var again)
                    rest = LineText.TrimSeparators(rest.Slice(again, rest.Length - again));
                rest = WithoutPictures(rest);
                if (!IsNameLine(rest, facts) || !read.Add(rest))
                    return underHeadline && passage.Kind == PassageKind.Paragraph && by == 0 && IsSignature(part.Chars, rest.Chars)
                        ? new(line, [], [], null, InHeader: false)
                        : null;
            }
            else if (!read.AddBeside(part))
            {
                return null;
            }
        }

        return read.Close(line, inHeader: false);
    }

    /// <summary>The byline that a line of names and nothing else would be under a headline, if its place says so: "Jane Roe and John Doe",
    /// "Jane Roe (Oslo)", "@jroe".</summary>
    internal static Byline? ReadNamesAlone(Passage passage, FactBook facts)
    {
        var whole = LineText.Trim(passage);
        var line = LineText.TrimSeparators(whole);
        if (
            line.Length is 0 or > LongestNamesAlone
            || LineText.EndsSentence(line.Chars)
            || whole.Chars.ContainsAny(':', '"', '“')
            || LineText.CountWords(line.Chars, 12) > 12
        )
            return null;
        if (line.Chars[0] == '@')
            return line.Chars.Contains(' ') ? null : new(line, [line], [], null, InHeader: false);
        if (line.Chars.ContainsAnyInRange('0', '9') || AfterBy(line.Chars) >= 0)
            return null;
        // "Jane Roe Political editor"
        Excerpt? job = null;
        var names = BylineWords.IsJobNoun(TextCursor.LastWord(line.Chars)) ? WithoutJob(line, out job) : line;
        var read = new Parts(facts);
        if (!read.Add(names))
            return null;
        foreach (var name in read.Names)
        {
            var words = LineText.CountWords(name.Chars, 5);
            // "(Oslo)", "Jane Roe, Oslo"
            var isPlace = words == 1 && name.Start > read.Names[0].Start;
            if (words is < 2 or > 4 && !isPlace)
                return null;
        }

        var byline = read.Close(line, inHeader: false);
        if (job is { } title)
            byline = byline with { Jobs = [title] };
        var isJoined = byline.Names.Length + byline.Organisations.Length <= 1 || JoinsNames(line.Chars);
        return !isJoined || (byline.Names.IsEmpty && byline.Jobs.IsEmpty) ? null : byline;
    }

    // "Talks Stall, Union Wins" is a headline: writers are joined.
    static bool JoinsNames(ReadOnlySpan<char> line) =>
        line.Contains(" and ", StringComparison.OrdinalIgnoreCase)
        || line.Contains(" with ", StringComparison.OrdinalIgnoreCase)
        || line.ContainsAny('&', '(', '|');

    /// <summary>The byline that a value of the header's author field is.</summary>
    internal static Byline ReadField(Passage value, FactBook facts)
    {
        var all = LineText.TrimBlanks(value.All);
        var names = all;
        if (AfterBy(names.Chars) is > 0 and var after)
            names = LineText.TrimBlanks(names.Slice(after, names.Length - after));
        if (names.Chars.IndexOfAny('<', '(') is > 0 and var cut)
            names = LineText.TrimBlanks(names.Slice(0, cut));
        var read = new Parts(facts);
        // A field says by its name that it names somebody: what reads like nothing else is a name ("jroe", "jane roe").
        return read.Add(names) && !read.IsEmpty
            ? read.Close(all, inHeader: true)
            : new(all, names.Length == 0 ? [] : [names], [], null, InHeader: true);
    }

    /// <summary>Whether a value of the header names nobody: "By", "-".</summary>
    internal static bool IsEmptyField(ReadOnlySpan<char> value)
    {
        value = value.Trim(" \t\u00A0:.-–—_*");
        return value.IsEmpty
            || value.Equals("by", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith(" by", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The names of a list as it stands in a sign-off: "Jane Roe in Oslo and John Doe".</summary>
    internal static (ImmutableArray<Excerpt> Names, Agency? Agency) ReadNames(Excerpt list, FactBook facts)
    {
        var read = new Parts(facts);
        return read.Add(list) ? (read.Names, read.Agency) : ([], null);
    }

    /// <summary>
    /// Where the names begin after "By", "Written by", "Story and photos by", "By:", "Authors:" …; -1 where a stretch does not begin so.
    /// </summary>
    internal static int AfterBy(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        var isWriting = false;
        var previous = -1;
        for (var count = 0; count < MostOpeningWords && words.MoveNext(); count++)
        {
            var word = words.Current;
            if (previous >= 0 && !Joins(text[previous..words.Start]))
                return -1;
            previous = words.End;
            if (word.Equals("by", StringComparison.OrdinalIgnoreCase))
                return count == 0 || isWriting ? AfterMark(text, words.End, needsMark: false) : -1;
            if (BylineWords.IsSigner(word) && AfterMark(text, words.End, needsMark: true) is > 0 and var names)
                return names;
            if (BylineWords.IsWritten(word))
                isWriting = true;
            else if (!BylineWords.IsPictureLabel(word) && !(count > 0 && word is "and" or "And" or "AND" or "with"))
                return -1;
        }

        return -1;
    }

    // "Story & photos", "Words/pictures"
    static bool Joins(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
        {
            if (!LineText.IsBlank(c) && c is not ('&' or '+' or '/'))
                return false;
        }

        return true;
    }

    static int AfterMark(ReadOnlySpan<char> text, int end, bool needsMark)
    {
        var colon = end;
        while (colon < text.Length && LineText.IsBlank(text[colon]))
            colon++;
        if (colon < text.Length && text[colon] == ':')
            return colon + 1;
        return !needsMark && end < text.Length && LineText.IsBlank(text[end]) ? end : -1;
    }

    // "Words: Jane Roe": the label of magazines, which opens other lines as well where no headline stands over them.
    static int AfterOpening(ReadOnlySpan<char> text, bool underHeadline)
    {
        var after = AfterBy(text);
        if (after >= 0 || !underHeadline)
            return after;
        var words = new Words(text);
        return words.MoveNext() && BylineWords.IsWritten(words.Current) ? AfterMark(text, words.End, needsMark: true) : -1;
    }

    // "Jane Roe. Pictures: John Doe": the second half credits the pictures.
    static Excerpt WithoutPictures(Excerpt rest)
    {
        var words = new Words(rest.Chars);
        while (words.MoveNext())
        {
            if (words.Start == 0 || !BylineWords.IsPictureLabel(words.Current))
                continue;
            var after = rest.Chars[words.End..];
            if (after.StartsWith(":") || after.StartsWith(" by ", StringComparison.OrdinalIgnoreCase))
                return LineText.TrimSeparators(rest.Slice(0, words.Start));
        }

        return rest;
    }

    // "By bell hooks", "By The Conversation": what stands right under a headline and is no phrase signs the story, whoever it names.
    static bool IsSignature(ReadOnlySpan<char> part, ReadOnlySpan<char> rest)
    {
        if (
            AfterBy(part) < 0
            || part.IndexOfAny(',', ';') >= 0
            || LineText.LastMark(part) is '.' or '!' or '?' or '…' or ':'
            || LineText.CountWords(rest, 6) > 6
        )
            return false;
        var words = new Words(rest);
        if (!words.MoveNext())
            return false;
        var first = words.Current;
        if (!char.IsLetter(first[0]) || Calendar.IsWeekday(first) || Calendar.IsMonth(first))
            return false;
        if (BylineWords.IsDeterminer(first))
            return (char.IsUpper(first[0]) && words.MoveNext() && char.IsUpper(words.Current[0])) || IsJobEnd(rest);
        return true;
    }

    // Cuts at upright bars, bullets, dashes and slashes with blanks around them; and between a date and the "By" that follows it.
    static int Split(ReadOnlySpan<char> line, Span<(int Start, int End)> parts)
    {
        var count = 0;
        var start = 0;
        for (var at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && !IsCut(line, at))
                continue;
            if (!line[start..at].IsWhiteSpace())
            {
                if (count == parts.Length)
                    return -1;
                parts[count++] = (start, at);
            }

            start = at + 1;
        }

        // "February 3, 2026 By Jane Roe"
        if (count is > 0 and < MostParts)
        {
            var (first, end) = parts[0];
            var by = line[first..end].IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
            if (by > 0 && AfterBy(line[first..end]) < 0 && PageDateReader.IsDate(line[first..(first + by)]))
            {
                parts[..count].CopyTo(parts[1..]);
                parts[0] = (first, first + by);
                parts[1] = (first + by + 1, end);
                count++;
            }
        }

        return count;
    }

    static bool IsCut(ReadOnlySpan<char> line, int at)
    {
        var c = line[at];
        if (c is '|' or 'ǀ' or '¦' or '∣' || LineText.IsBullet(c))
            return true;
        var spaced = at > 0 && at + 1 < line.Length && LineText.IsBlank(line[at - 1]) && LineText.IsBlank(line[at + 1]);
        if (!spaced)
            return c is '—' or '–'
                && at > 0
                && (LineText.IsBlank(line[at - 1]) || (at + 1 < line.Length && LineText.IsBlank(line[at + 1])));
        // A lower-case L alone is the bar that somebody could not find on the keyboard.
        return c is '-' or '–' or '—' or '/' or '~' or '·' or 'l' or 'I' && (c is not ('l' or 'I') || IsBarLetter(line, at));
    }

    /// <summary>Whether the letter at <paramref name="at"/> stands where a bar should: between a date or "By …" and the next
    /// part.</summary>
    internal static bool IsBarLetter(ReadOnlySpan<char> line, int at) =>
        PageDateReader.IsDate(line[..at])
        || AfterBy(line[(at + 1)..].TrimStart()) == 2
        || (AfterBy(line) >= 0 && PageDateReader.IsDate(line[(at + 1)..]));

    // "Jane Roe, Staff Writer", "Jane Roe | Business Editor", "Associated Press"
    static Byline? ReadUnmarked(Excerpt line, FactBook facts, ReadOnlySpan<(int Start, int End)> parts)
    {
        if (facts.FindAgency(line.Chars) is not null)
        {
            var agency = new Parts(facts);
            return agency.Add(line) ? agency.Close(line, inHeader: false) : null;
        }

        // "ADA OBI, HOST:" says who speaks next.
        if (LineText.EndsSentence(line.Chars) || LineText.CountWords(line.Chars, 12) > 12 || SaysSomething(line.Chars))
            return null;
        var read = new Parts(facts);
        foreach (var (start, end) in parts)
        {
            var part = line.Slice(start, end - start);
            if (!PageDateReader.IsDate(part.Chars) && !read.Add(part))
                return null;
        }

        // Only the job or the newsroom tells such a line from a headline, and it must be set apart from the name.
        return
            (
                read is { Names.Length: 1, HasJobApart: true }
                || (read is { Names.Length: 1 or 2, HasNewsroomApart: true } && !line.Chars.Contains('('))
            ) && LineText.CountWords(read.Names[0].Chars, 4) is >= 2 and <= 4
            ? read.Close(line, inHeader: false)
            : null;
    }

    // A colon that ends the line or has words behind it; not that of a time.
    static bool SaysSomething(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is >= 0 and var colon
        && (colon + 1 == line.Length || !char.IsAsciiDigit(line[colon + 1]))
        && !PageDateReader.IsDate(line[..colon]);

    // After "By" there must be a name, not "By Monday", "By the numbers" or a sentence.
    static bool IsNameLine(Excerpt rest, FactBook facts)
    {
        if (rest.Length == 0)
            return false;
        if (BylineWords.IsPlaceholder(rest.Chars))
            return true;
        var words = new Words(rest.Chars);
        if (!words.MoveNext())
            return false;
        var first = words.Current;
        if (char.IsDigit(first[0]) || Calendar.IsWeekday(first) && first.Length > 3)
            return false;
        if (first.Length > 3 && Calendar.IsMonth(first) && (!words.MoveNext() || char.IsDigit(words.Current[0])))
            return false;
        if (first.Equals("the", StringComparison.OrdinalIgnoreCase) || first is "A" or "a" or "An" or "an")
            return facts.FindAgency(rest.Chars) is not null || HasCollective(rest.Chars);
        return LineText.LastMark(rest.Chars) switch
        {
            '!' or '?' or ':' => false,
            '.' => LineText.CountWords(rest.Chars, 6) <= 6,
            _ => true,
        };
    }

    /// <summary>Whether it names people of a newsroom as a crowd: "Coast News Team", "staff reporters". An institute or a council signs as
    /// a whole.</summary>
    internal static bool IsNewsroomCrowd(ReadOnlySpan<char> organisation)
    {
        bool isTeam = false,
            isNews = false;
        foreach (var word in new Words(organisation))
        {
            if (BylineWords.IsCrowd(word))
                return true;
            isTeam |= BylineWords.IsTeam(word);
            isNews |= BylineWords.IsBeat(word);
        }

        return isTeam && isNews;
    }

    static bool HasCollective(ReadOnlySpan<char> text)
    {
        foreach (var word in new Words(text))
        {
            if (BylineWords.IsCollective(word))
                return true;
        }

        return false;
    }

    /// <summary>Gathers the pieces of a byline by what each one names.</summary>
    sealed class Parts(FactBook facts)
    {
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
                var next = LeadOf(word, chars, words.End, _names.Count > 0 || words.Start > start);
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
            else if (IsJob(at.Chars) || IsJobOfSeveral(at.Chars))
            {
                _jobs.Add(at);
            }
            else if (HasCollective(at.Chars))
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
            if (lead == Lead.Outlet || (!isPlaceholder && IsGroup(piece.Chars)))
            {
                HasNewsroomApart |= _names.Count == 1 && (lead != Lead.Outlet || EndsAsNewsroom(piece.Chars));
                _organisations.Add(piece);
            }
            else if (isPlaceholder)
                _names.Add(piece);
            else if (!IsCapitalised(piece.Chars))
                return AddJobApart(piece, isApart);
            else if (SplitEmployer(piece.Chars) is var (nameEnd, employerStart) && nameEnd > 0)
                return AddPiece(piece, 0, nameEnd, lead, isApart)
                    && AddPiece(piece, employerStart, piece.Length, Lead.Outlet, isApart: true);
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
            if (!isApart || _names.Count == 0 || !IsJob(piece.Chars))
                return false;
            HasJobApart = true;
            _jobs.Add(piece);
            return true;
        }

        // A name, an organisation or a job in capitals, or a name with its job.
        void AddNamed(Excerpt piece, bool isApart)
        {
            var name = WithoutJob(piece, out var job);
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
                IsOrganisation(name.Chars)
                || (
                    isApart
                    && _names.Count == 1
                    && LineText.CountWords(name.Chars, 2) == 2
                    && BylineWords.IsDoubtful(TextCursor.LastWord(name.Chars))
                )
            )
            {
                HasNewsroomApart |= _names.Count is 1 or 2 && EndsAsNewsroom(name.Chars);
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
                        && (FindAgency(rest[3..]) is not null || IsOrganisation(rest[3..]))
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

        static Lead LeadOf(ReadOnlySpan<char> word, ReadOnlySpan<char> chars, int end, bool hasBefore) =>
            word switch
            {
                _ when !hasBefore => Lead.None,
                "and" or "AND" or "And" or "with" or "With" or "WITH" => Lead.Name,
                "in" or "IN" or "at" => Lead.Place,
                "for" or "For" or "FOR" or "from" or "via" => Lead.Outlet,
                _ => Lead.None,
            };
    }

    enum Lead
    {
        None,
        Name,
        Place,
        Outlet,
    }

    // Every word a name can hold: capitals, particles, initials.
    static bool IsCapitalised(ReadOnlySpan<char> piece)
    {
        var words = 0;
        foreach (var word in new Words(piece))
        {
            words++;
            if (!LineText.StartsUpper(word) && !BylineWords.IsParticle(word) && word is not ("and" or "a" or "for"))
                return false;
        }

        return words is >= 1 and <= 12;
    }

    // "our own correspondent"
    static bool IsJobEnd(ReadOnlySpan<char> rest) => BylineWords.IsJobNoun(TextCursor.LastWord(rest));

    // "staff", "agencies", "wire reports", "Coast staff": the last word says that they are several.
    static bool IsGroup(ReadOnlySpan<char> piece)
    {
        var isGroup = false;
        foreach (var word in new Words(piece))
        {
            isGroup = BylineWords.IsCollective(word) && char.IsLower(word[0]);
            if (
                !isGroup
                && !char.IsUpper(word[0])
                && !BylineWords.IsCollective(word)
                && !BylineWords.IsDoubtful(word)
                && !BylineWords.IsJobAdjective(word)
            )
                return false;
        }

        return isGroup;
    }

    // "Coast News", not "Union Says Talks Fail".
    static bool EndsAsNewsroom(ReadOnlySpan<char> name)
    {
        var last = TextCursor.LastWord(name);
        return BylineWords.IsCollective(last) || BylineWords.IsDoubtful(last);
    }

    static bool IsJob(ReadOnlySpan<char> piece)
    {
        var nouns = 0;
        foreach (var word in new Words(piece))
        {
            if (BylineWords.IsJobNoun(word))
                nouns++;
            else if (!BylineWords.IsJobAdjective(word) && !LineText.StartsUpper(word))
                return false;
        }

        return nouns > 0;
    }

    // "Political Correspondents"
    static bool IsJobOfSeveral(ReadOnlySpan<char> piece)
    {
        var nouns = 0;
        foreach (var word in new Words(piece))
        {
            if (word[^1] == 's' && BylineWords.IsJobNoun(word[..^1]))
                nouns++;
            else if (!BylineWords.IsJobAdjective(word))
                return false;
        }

        return nouns > 0;
    }

    // What is left of a piece when the job at its end is taken off: "Jane Roe Business Editor" leaves "Jane Roe".
    static Excerpt WithoutJob(Excerpt piece, out Excerpt? job)
    {
        job = null;
        Span<(int Start, int End)> spans = stackalloc (int, int)[12];
        var count = 0;
        var words = new Words(piece.Chars);
        while (words.MoveNext() && count < spans.Length)
            spans[count++] = (words.Start, words.End);
        var first = count;
        var nouns = 0;
        while (first > 0)
        {
            var word = piece.Chars[spans[first - 1].Start..spans[first - 1].End];
            if (BylineWords.IsJobNoun(word))
                nouns++;
            else if (!BylineWords.IsJobAdjective(word) || nouns == 0)
                break;
            first--;
        }

        if (nouns == 0)
            return piece;
        // "Ada West, Editor" read without its comma would lose a surname that is an adjective too: a given name alone is no name.
        if (first == 1 && count > 2)
            first = 2;
        if (first >= count)
            return piece;
        job = LineText.TrimSeparators(piece.Slice(spans[first].Start, piece.Length - spans[first].Start));
        return first == 0 ? piece.Slice(0, 0) : LineText.TrimSeparators(piece.Slice(0, spans[first].Start));
    }

    static bool IsOrganisation(ReadOnlySpan<char> name)
    {
        var words = 0;
        var doubtful = false;
        foreach (var word in new Words(name))
        {
            words++;
            if (BylineWords.IsCollective(word))
                return true;
            doubtful = BylineWords.IsDoubtful(word);
        }

        // "Emily Post" is a person; "The Evening Post" is not.
        return doubtful && (words != 2 || name.StartsWith("The ", StringComparison.OrdinalIgnoreCase));
    }
}

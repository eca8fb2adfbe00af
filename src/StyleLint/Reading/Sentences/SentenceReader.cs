using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Cuts a text into sentences, without allocating a word.</summary>
static class SentenceReader
{
    /// <summary>Never the end of a sentence: something always follows them.</summary>
    static readonly WordSet Leading = WordSet.Split(
        "mr mrs ms mx messrs mmes dr prof sen sens rep reps gov govs gen col lt maj sgt cpl capt cmdr adm brig pfc pvt rev fr hon msgr st ste mt ft "
        + "pres supt insp det dep asst atty attys pte flt sqn vs v viz cf e.g i.e eg ie approx ca al fig figs nos pp vol vols ch sec art ed eds op cit "
        + "r.i.p mss mme mlle dist univ");

    /// <summary>Not the end of a sentence where a number follows.</summary>
    static readonly WordSet BeforeNumbers = WordSet.Split(
        "jan feb mar apr jun jul aug sept sep oct nov dec no p para cl rs us$ tel ext apt rm bldg est");

    /// <summary>The end of a sentence only where the next word is one that opens sentences.</summary>
    static readonly WordSet Trailing = WordSet.Split(
        "inc corp ltd co cos bros jr sr esq plc assn dept ave blvd rd pkwy hwy sq etc ph.d m.d b.a m.a ph dr. intl natl no mass calif ariz colo conn del fla ga ill "
        + "ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala ark n.y n.j n.h n.m n.c n.d s.c s.d w.va r.i d.c mar jan feb apr aug "
        + "sept oct nov dec wed thu thurs fri sat sun mon tue tues");

    static readonly WordSet AfterTheHour = WordSet.Split(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "eastern central mountain pacific gmt est edt cst cdt mst mdt pst pdt bst cet utc et ct pt local jan feb mar apr jun jul aug sept oct nov dec");

    static readonly WordSet Openers = WordSet.Split(
        "the a an this that these those it its he she they we i you his her their our my your in on at by for from with to of as if when while after before since "
        + "because although though but and or so yet nor not no yes there here what where who how why which some many most all both each other others another "
        + "however meanwhile also then now still once last next earlier later instead despite under over between during until unless among according "
        + "mr mrs ms dr one two three four five six seven eight nine ten is are was were do does did can could will would should has have had let more");

    internal static ImmutableArray<Range> Read(ReadOnlySpan<char> text)
    {
        var found = ImmutableArray.CreateBuilder<Range>();
        var start = SkipBlanks(text, 0);
        var at = start;
        while (at < text.Length && text[at..].IndexOfAny(".!?…") is var next and >= 0)
        {
            var stop = at + next;
            var end = stop + 1;
            while (end < text.Length && (IsStop(text[end]) || (text[end] == ' ' && end + 1 < text.Length && text[end + 1] == '.' && text[end - 1] == '.')))
                end++;
            at = end;
            end = SkipClosers(text, end, out var closesQuote);
            if (end < text.Length && !char.IsWhiteSpace(text[end]))
                continue;
            if (!Ends(text, start, stop, at, end, closesQuote))
                continue;
            found.Add(start..end);
            start = at = SkipBlanks(text, end);
        }

        var last = text.Length;
        while (last > start && char.IsWhiteSpace(text[last - 1]))
            last--;
        if (last > start || found.Count == 0)
            found.Add(Math.Min(start, last)..last);
        return found.DrainToImmutable();
    }

    static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    // Closing marks and brackets belong to the sentence; some agencies' wires set '' off by a blank.
    static int SkipClosers(ReadOnlySpan<char> text, int at, out bool closesQuote)
    {
        closesQuote = false;
        while (at < text.Length)
        {
            if (text[at] is '"' or '”' or '’' or '\'' or '»' or '“')
                closesQuote = true;
            else if (text[at] is ' ' && text[at..].StartsWith(" ''"))
                closesQuote = true;
            else if (text[at] is not (')' or ']' or '}'))
                break;
            at += text[at] == ' ' ? 3 : 1;
        }

        return at;
    }

    static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    static bool Ends(ReadOnlySpan<char> text, int start, int stop, int stopsEnd, int end, bool closesQuote)
    {
        var next = SkipBlanks(text, end);
        if (next == text.Length)
            return true;
        var opened = next;
        while (next < text.Length && text[next] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '`' or '„' or '-' or '–' or '—' or '•' or ' ')
            next++;
        if (next == text.Length)
            return true;
        var word = WordAt(text, next);
        if (char.IsLower(text[next]) && !(word.Length > 1 && char.IsUpper(word[1])))
            return false;
        if (!char.IsLetterOrDigit(text[next]) && text[next] is not ('$' or '£' or '€' or '\uFFFC' or '#' or '@'))
            return text[next] is not (',' or ';' or ':');
        if (closesQuote && text[stop] is not '.' && NamesWhoAsked(text, next))
            return false;
        if (text[stop] is not '.')
            return true;
        if (stopsEnd - stop > 1)
            return true;
        // "A.C." said …: with a mark after it a stop is no abbreviation's alone.
        if (closesQuote || opened < next && text[opened] is '(' or '"' or '“' or '‘' && !IsAbbreviation(text, start, stop))
            return true;

        var token = TokenBefore(text, start, stop);
        if (token.IsEmpty)
            return stop > start;
        var digits = char.IsAsciiDigit(text[next]);
        if (stop - token.Length == start && token.Length <= 3 && token.IndexOfAnyExceptInRange('0', '9') < 0)
            return false;
        if (token is "a.m" or "p.m" or "A.M" or "P.M")
            return !digits && !AfterTheHour.Contains(word);
        if (digits && (BeforeNumbers.Contains(token) || token.Length == 1 && char.IsLower(token[0])))
            return false;
        if (Leading.Contains(token))
            return false;
        if (token is "No" or "NO" or "no" && !digits)
            return true;
        var initial = token.Length == 1 && char.IsUpper(token[0]);
        if (initial && token[0] is not 'I')
        {
            // "John F. Kennedy", "J. K. Rowling", but "Vitamin C. It".
            var before = stop - 1;
            return before > start && Openers.Contains(word) && !(before >= 2 && text[before - 2] == '.');
        }

        if (token.Length >= 3 && token.Contains('.') && !char.IsAsciiDigit(token[0]))
            return Openers.Contains(word);
        return !Trailing.Contains(token) || Openers.Contains(word) || digits && !BeforeNumbers.Contains(token) && char.IsLower(token[0]);
    }

    static bool IsAbbreviation(ReadOnlySpan<char> text, int start, int stop)
    {
        var token = TokenBefore(text, start, stop);
        return token.Length == 1 || Leading.Contains(token) || Trailing.Contains(token) || token.Contains('.');
    }

    // "Is it over?" Mr Roe asked: up to four names or titles, then a reporting verb.
    static bool NamesWhoAsked(ReadOnlySpan<char> text, int at)
    {
        var words = new Words(text[at..Math.Min(text.Length, at + 80)]);
        for (var count = 0; count < 6 && words.MoveNext(); count++)
        {
            if (count > 0 && char.IsLower(words.Current[0]) && ReportingVerbs.Contains(words.Current))
                return true;
            if (char.IsLower(words.Current[0]) && count > 3)
                return false;
            if (words.End < text.Length - at && text[at + words.End] is not (' ' or '.'))
                return false;
        }

        return false;
    }

    static ReadOnlySpan<char> TokenBefore(ReadOnlySpan<char> text, int start, int stop)
    {
        var from = stop;
        while (from > start && stop - from < 16 && (Reading.Words.IsWordChar(text[from - 1]) || text[from - 1] is '.' or '$'))
            from--;
        return text[from..stop];
    }

    static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && Reading.Words.IsWordChar(text[end]))
            end++;
        return text[at..end];
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>A well-known name close to a written one.</summary>
/// <param name="Name">"Jen Psaki"</param>
/// <param name="IsSurname">Whether it is the surname that differs.</param>
/// <param name="IsPublic">Whether it belongs to somebody in public life, not to a writer, singer or player.</param>
/// <param name="Stories">How many of the newsroom's own stories have it; 0 if it hasn't counted.</param>
readonly record struct NearName(string Name, bool IsSurname, bool IsPublic, int Stories = 0);

/// <summary>The names of well-known people (<c>rules/facts/names-by-surname.csv</c>, and the same by given name), and how common a name
/// is.</summary>
static class KnownNames
{
    const int Longest = 64;

    // A slip in a four-letter surname always makes another surname of it.
    const int ShortestSurname = 5;

    // Of 100,000 people: who has a name that the census does not list, and how many have a surname that it lists as rarer than one.
    const double Unlisted = 0.02;
    const double Rare = 0.3;

    const double Population = 250_000_000;
    const double Hundredthousand = 100_000;

    static readonly SortedLines BySurname = new(static () => ShippedFiles.NamesBySurname);
    static readonly SortedLines ByGiven = new(static () => ShippedFiles.NamesByGivenName);
    static readonly SortedLines Surnames = new(static () => ShippedFiles.UsSurnames);
    static readonly SortedLines GivenNames = new(static () => ShippedFiles.UsGivenNames);

    /// <summary>Adds the well-known names that are one slip from a given name and surname; none if that name is known itself.</summary>
    internal static void FindNear(ReadOnlySpan<char> given, ReadOnlySpan<char> surname, List<NearName> into)
    {
        Span<char> first = stackalloc char[Longest],
            last = stackalloc char[Longest];
        if (!NameComparer.TryFold(given, first, out var firstLength) || !NameComparer.TryFold(surname, last, out var lastLength))
            return;
        Span<byte> g = stackalloc byte[Longest],
            s = stackalloc byte[Longest];
        if (!Ascii.IsValid(first[..firstLength]) || !Ascii.IsValid(last[..lastLength]))
            return;
        g = g[..Encoding.ASCII.GetBytes(first[..firstLength], g)];
        s = s[..Encoding.ASCII.GetBytes(last[..lastLength], s)];
        var withGiven = ByGiven.Find(first[..firstLength]);
        var withSurname = BySurname.Find(last[..lastLength]);
        if (withSurname >= 0 && Holds(withSurname, g))
            return;
        if (withSurname >= 0)
            AddGiven(withSurname, g, into);
        if (withGiven >= 0 && s.Length >= ShortestSurname - 1)
            AddSurnames(withGiven, g, s, into);
    }

    /// <summary>How many people in the United States would have a name by chance; far below one for a very rare name.</summary>
    internal static double Bearers(ReadOnlySpan<char> given, ReadOnlySpan<char> surname)
    {
        var cut = given.IndexOf(' ');
        return Share(GivenNames, cut < 0 ? given : given[..cut]) * Share(Surnames, surname) * Population;
    }

    /// <summary>How many in 100,000 people in the United States have a surname; close to 0 if the census doesn't list it.</summary>
    internal static double SurnameShare(ReadOnlySpan<char> surname) => Share(Surnames, surname) * Hundredthousand;

    /// <summary>Whether at least one in 100,000 people in the United States has a given name.</summary>
    internal static bool IsGivenName(ReadOnlySpan<char> name) => Share(GivenNames, name) * Hundredthousand >= 1;

    /// <summary>Whether anybody well known has a surname.</summary>
    internal static bool IsWellKnown(ReadOnlySpan<char> surname)
    {
        Span<char> key = stackalloc char[Longest];
        if (!NameComparer.TryFold(surname, key, out var length) || BySurname.Find(key[..length]) is not (>= 0 and var line))
            return false;
        return new Parts(BySurname.Line(line)) is var parts && parts.MoveNext() && !parts.Current.IsOther;
    }

    static double Share(SortedLines table, ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[Longest];
        if (!NameComparer.TryFold(name, key, out var length))
            return 0;
        // The census writes Ocasio-Cortez and O'Brien as one word.
        var plain = 0;
        for (var at = 0; at < length; at++)
        {
            if (key[at] is not (' ' or '\''))
                key[plain++] = key[at];
        }

        if (table.Find(key[..plain]) is not (>= 0 and var line))
            return Unlisted / Hundredthousand;
        return Utf8Parser.TryParse(table.Line(line)[(plain + 1)..], out int people, out _) && people > 0
            ? people / Hundredthousand
            : Rare / Hundredthousand;
    }

    static bool Holds(int line, ReadOnlySpan<byte> given)
    {
        foreach (var part in new Parts(BySurname.Line(line)))
        {
            if (part.Name.SequenceEqual(given))
                return true;
        }

        return false;
    }

    static void AddGiven(int line, ReadOnlySpan<byte> given, List<NearName> into)
    {
        var row = BySurname.Line(line);
        var surname = row[..row.IndexOf((byte)',')];
        foreach (var part in new Parts(row))
        {
            if (part.IsOther)
                break;
            if (!NameSlip.IsSlip(given, part.Name))
                continue;
            var (isPublic, isLoose) = Kind(part.Name, surname);
            if (!isLoose || !NameSlip.IsRomanization(given, part.Name))
                into.Add(new(NameOf(part, surname), IsSurname: false, isPublic));
        }
    }

    static void AddSurnames(int line, ReadOnlySpan<byte> given, ReadOnlySpan<byte> surname, List<NearName> into)
    {
        foreach (var part in new Parts(ByGiven.Line(line)))
        {
            if (
                part.Name.Length < ShortestSurname
                || !NameSlip.IsSlip(surname, part.Name)
                || IsPlural(surname, part.Name)
                || (part.IsLoose && NameSlip.IsRomanization(surname, part.Name))
            )
            {
                continue;
            }

            var name = NameOf(part, given);
            foreach (var each in new Parts(BySurname.Line(BySurname.Find(Encoding.ASCII.GetString(part.Name)))))
            {
                if (each.Name.SequenceEqual(given))
                    name = NameOf(each, part.Name);
            }

            into.Add(new(name, IsSurname: true, part.IsPublic));
        }
    }

    // "the Chris Christies of the world"
    static bool IsPlural(ReadOnlySpan<byte> written, ReadOnlySpan<byte> known) =>
        written.Length == known.Length + 1
        && written[^1] == (byte)'s'
        && known[^1] is not ((byte)'s' or (byte)'x' or (byte)'z')
        && written.StartsWith(known);

    static (bool IsPublic, bool IsLoose) Kind(ReadOnlySpan<byte> given, ReadOnlySpan<byte> surname)
    {
        if (ByGiven.Find(Encoding.ASCII.GetString(given)) is not (>= 0 and var line))
            return default;
        foreach (var part in new Parts(ByGiven.Line(line)))
        {
            if (part.Name.SequenceEqual(surname))
                return (part.IsPublic, part.IsLoose);
        }

        return default;
    }

    static string NameOf(Part part, ReadOnlySpan<byte> surname) =>
        part.Written.IsEmpty
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase($"{Encoding.UTF8.GetString(part.Name)} {Encoding.UTF8.GetString(surname)}")
            : Encoding.UTF8.GetString(part.Written);

    // One name from a line, folded and, if plain capitals wouldn't do, as written.
    readonly ref struct Part(ReadOnlySpan<byte> text, bool isOther)
    {
        internal ReadOnlySpan<byte> Name { get; } = text.IndexOf((byte)'=') is var cut and >= 0 ? text[..cut] : text.TrimEnd("+~"u8);

        internal ReadOnlySpan<byte> Written { get; } = text.IndexOf((byte)'=') is var cut and >= 0 ? text[(cut + 1)..] : default;

        internal bool IsPublic { get; } = text is [.., (byte)'+' or (byte)'~'];

        internal bool IsLoose { get; } = text is [.., (byte)'~'];

        internal bool IsOther { get; } = isOther;
    }

    // The names on a line after its key.
    ref struct Parts(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> _rest = line[(line.IndexOf((byte)',') + 1)..];
        bool _isOther;
        bool _isNextOther;

        public Part Current { get; private set; }

        public readonly Parts GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
                return false;
            _isOther |= _isNextOther;
            var end = _rest.IndexOfAny((byte)';', (byte)'|');
            var part = end < 0 ? _rest : _rest[..end];
            _isNextOther = end >= 0 && _rest[end] == (byte)'|';
            _rest = end < 0 ? default : _rest[(end + 1)..];
            Current = new(part, _isOther);
            return true;
        }
    }
}

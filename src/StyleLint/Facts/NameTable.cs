using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>Things found by any of their names. Built-in ones are read when a draft names them.</summary>
sealed class NameTable<T>
    where T : class
{
    readonly Entry?[] _entries;
    readonly Func<int, T> _read;
    readonly Func<T, IEnumerable<string>> _namesOf;
    readonly NameIndex _names;
    readonly NameIndex _lastWords;
    readonly Lazy<ImmutableArray<T>> _all;

    /// <param name="all">The things, in order; if two share a name, the first has it.</param>
    /// <param name="namesOf">All names of one.</param>
    internal NameTable(ImmutableArray<T> all, Func<T, IEnumerable<string>> namesOf)
    {
        (_names, _lastWords) = (new(all.Length * 4), new(all.Length * 4));
        _entries = new Entry?[all.Length];
        (_read, _namesOf, _all) = (number => all[number], namesOf, new(all));
        for (var number = 0; number < all.Length; number++)
        {
            foreach (var name in namesOf(all[number]))
                Add(name, number);
        }
    }

    /// <param name="shipped">A built-in file.</param>
    /// <param name="keys">The keys that hold names.</param>
    /// <param name="read">Reads an entry, given as a file by itself.</param>
    /// <param name="namesOf">All names of one.</param>
    internal NameTable(
        SourceText shipped,
        ReadOnlySpan<string> keys,
        Func<SourceText, ImmutableArray<T>> read,
        Func<T, IEnumerable<string>> namesOf
    )
    {
        var entries = new ShippedEntries(shipped);
        (_names, _lastWords) = (new(entries.Count * 4), new(entries.Count * 4));
        _entries = new Entry?[entries.Count];
        _read = number => read(entries.Alone(number)).Single();
        _namesOf = namesOf;
        _all = new(() => [.. Enumerable.Range(0, entries.Count).Select(number => At(number).Thing)]);
        for (var number = 0; number < entries.Count; number++)
        {
            var names = entries.NamesOf(number, keys);
            while (names.MoveNext())
                Add(names.Current, number);
        }
    }

    internal ImmutableArray<T> All => _all.Value;

    /// <summary>All names.</summary>
    internal IEnumerable<string> Names => All.SelectMany(_namesOf).Distinct(NameComparer.Instance);

    /// <summary>Whether any name ends with this word.</summary>
    internal bool HasLastWord(ReadOnlySpan<char> word)
    {
        for (var place = _lastWords.First(word); place >= 0; place = _lastWords.Next(place))
        {
            foreach (var name in At(_lastWords[place]).Names)
            {
                if (NameComparer.AreEqual(LastWord(name), word))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The thing with a name, and which of its names it was.</summary>
    internal bool TryFind(ReadOnlySpan<char> name, [NotNullWhen(true)] out T? item, [NotNullWhen(true)] out string? form) =>
        TryFindAsIs(name, out item, out form)
        || (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && TryFindAsIs(name[4..], out item, out form));

    /// <summary>Whether a name is an abbreviation, which counts only exactly as written: "AP" and "US", not "ap" and "us".</summary>
    internal static bool IsAbbreviation(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsLower(c))
                return false;
        }

        return form.Length <= 6;
    }

    bool TryFindAsIs(ReadOnlySpan<char> name, [NotNullWhen(true)] out T? item, [NotNullWhen(true)] out string? form)
    {
        (item, form) = (null, null);
        var first = int.MaxValue;
        for (var place = _names.First(name); place >= 0; place = _names.Next(place))
        {
            if (_names[place] is var number && number < first && At(number) is var entry && FormOf(entry, name) is { } written)
                (first, item, form) = (number, entry.Thing, written);
        }

        return item is not null && form is not null;
    }

    // "TASS" and "Tass" are one name; the one that isn't an abbreviation allows any case.
    static string? FormOf(Entry entry, ReadOnlySpan<char> name)
    {
        string? form = null;
        foreach (var each in entry.Names)
        {
            if ((form is null || !IsAbbreviation(each)) && NameComparer.AreEqual(each, name))
                form = each;
        }

        return form;
    }

    // If two threads read one entry, both use the first result.
    Entry At(int number) =>
        _entries[number]
        ?? (_read(number) is var thing ? Interlocked.CompareExchange(ref _entries[number], new(thing, [.. _namesOf(thing)]), null) : null)
        ?? _entries[number]!;

    void Add(ReadOnlySpan<char> name, int number)
    {
        _names.Add(name, number);
        _lastWords.Add(LastWord(name), number);
    }

    static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => name[(name.LastIndexOf(' ') + 1)..];

    sealed record Entry(T Thing, string[] Names);
}

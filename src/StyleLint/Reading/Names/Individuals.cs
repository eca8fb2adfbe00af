using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>The people of one story so far, and what in it shows whom of the facts it means.</summary>
sealed class Individuals(StoryText story, List<Passage> passages)
{
    // People of one surname beyond these count as new: a story has a family, not a telephone book.
    const int MostNamesakes = 16;

    readonly List<(Excerpt Surname, Excerpt? Given, ImmutableArray<Person> Candidates)> _known = [];
    readonly Dictionary<string, List<int>> _bySurname = new(NameComparer.Instance);
    readonly Dictionary<Person, int> _byPerson = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<string, int> _latest = new(NameComparer.Instance);
    HashSet<string>? _countries;

    internal int Count => _known.Count;

    /// <summary>The number of the person that a name means: one named before under this surname whose given name agrees, else a new
    /// one.</summary>
    internal int Number(Excerpt surname, Excerpt? given, ImmutableArray<Person> candidates)
    {
        // Two spellings of one person of the facts ("Zelensky", "Zelenskiy") are one person here too.
        if (candidates.Length == 1 && _byPerson.TryGetValue(candidates[0], out var number))
            return Again(number, surname);

        var namesakes = _bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname.Chars, out var numbers)
            ? numbers
            : _bySurname[surname.Text] = [];
        for (var i = namesakes.Count - 1; i >= 0 && i >= namesakes.Count - MostNamesakes; i--)
        {
            var known = _known[namesakes[i]];
            if (given is { } one && known.Given is { } other && !GivenAgree(one.Chars, other.Chars))
                continue;
            _known[namesakes[i]] = (known.Surname, known.Given ?? given, known.Candidates.IsEmpty ? candidates : known.Candidates);
            return Again(namesakes[i], surname);
        }

        _known.Add((surname, given, candidates));
        namesakes.Add(_known.Count - 1);
        return Again(_known.Count - 1, surname);
    }

    int Again(int number, Excerpt surname)
    {
        if (_known[number].Candidates is [var person])
            _byPerson.TryAdd(person, number);
        _latest.GetAlternateLookup<ReadOnlySpan<char>>()[surname.Chars] = number;
        return number;
    }

    /// <summary>The person last named under a surname; -1 where there is none.</summary>
    internal int Latest(ReadOnlySpan<char> surname) =>
        _latest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out var number) ? number : -1;

    /// <summary>Whom of the facts a person of the story may be.</summary>
    internal ImmutableArray<Person> CandidatesOf(int number) => _known[number].Candidates;

    /// <summary>Whether the story speaks of a country or body in which the person held an office; of people without offices nothing is
    /// asked.</summary>
    internal bool Fits(Person person)
    {
        if (person.Tenures.IsEmpty)
            return true;
        _countries ??= FindCountries();
        foreach (var tenure in person.Tenures)
        {
            if (tenure.Country.Length == 0 || _countries.Contains(tenure.Country))
                return true;
        }

        return false;
    }

    HashSet<string> FindCountries()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            foreach (var country in story.NotesOn(passage).Countries)
                found.Add(country);
        }

        return found;
    }

    // "Donald" agrees with "Donald J." and with "D.": by first word, or by its letter where one of them is an initial.
    static bool GivenAgree(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = FirstWord(one);
        other = FirstWord(other);
        if (one.Length == 0 || other.Length == 0)
            return true;
        return one.Length == 1 || other.Length == 1 ? one[0] == other[0] : NameComparer.AreEqual(one, other);
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words) =>
        words.IndexOf(' ') is var cut and >= 0 ? words[..cut].TrimEnd('.') : words;
}

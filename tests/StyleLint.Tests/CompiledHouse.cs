using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StyleLint.Tests;

/// <summary>One file of the house that uses another, and where it first does.</summary>
sealed record FileUse(string From, string To, string Symbol, int Line)
{
    public override string ToString() => $"{From}:{Line}: uses {Symbol} of {To}";
}

/// <summary>The projects as the compiler sees them: which file uses which.</summary>
sealed class CompiledHouse
{
    static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.None);

    readonly string _sources;
    readonly List<SyntaxTree> _trees = [];
    readonly ConcurrentBag<FileUse> _uses = [];

    // In which files something of a name is declared.
    readonly Dictionary<string, HashSet<string>> _declared = [];

    CompiledHouse(string sources) => _sources = sources;

    /// <summary>The files of all projects, by their paths below <c>src</c>.</summary>
    internal IEnumerable<(string Path, SyntaxTree Tree)> Files => _trees.Select(tree => (Below(tree), tree));

    /// <summary>Which file uses which; of many uses the first that was found.</summary>
    internal IEnumerable<FileUse> Uses => _uses;

    /// <summary>Which file uses which namespace.</summary>
    internal IEnumerable<(string File, string Namespace)> Usings =>
        _trees.SelectMany(tree =>
            tree.GetCompilationUnitRoot().Usings.Select(line => (Below(tree), line.Name?.ToString() ?? line.NamespaceOrType.ToString()))
        );

    /// <summary>Reads the projects, of which each sees those before it.</summary>
    /// <param name="root">The folder of the solution.</param>
    /// <param name="projects">Their names, in order.</param>
    /// <param name="sourcesOf">The files of one.</param>
    internal static CompiledHouse Read(string root, IEnumerable<string> projects, Func<string, IEnumerable<string>> sourcesOf)
    {
        var house = new CompiledHouse(Path.Combine(root, "src"));
        var references = References().ToList();
        foreach (var project in projects)
        {
            var trees = sourcesOf(project)
                .AsParallel()
                .AsOrdered()
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file))
                .ToList();
            var compilation = CSharpCompilation.Create(
                project,
                [ImplicitUsings(), .. trees],
                references,
                new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)
            );
            house._trees.AddRange(trees);
            trees.ForEach(house.Declare);
            Parallel.ForEach(trees, tree => house.Read(tree, compilation.GetSemanticModel(tree)));
            references.Add(compilation.ToMetadataReference());
        }

        return house;
    }

    // What this test runs with, but for the house itself, which is read from its sources.
    static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("StyleLint", StringComparison.Ordinal) && !path.EndsWith("style-lint.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    // Those of <ImplicitUsings>.
    static SyntaxTree ImplicitUsings() =>
        CSharpSyntaxTree.ParseText(
            """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Net.Http;
            global using System.Threading;
            global using System.Threading.Tasks;
            """,
            Options
        );

    void Read(SyntaxTree tree, SemanticModel model)
    {
        var from = Below(tree);
        var known = new HashSet<string> { from };
        foreach (var node in Asked(tree).OrderBy(node => node is SimpleNameSyntax name ? _declared[name.Identifier.ValueText].Count : 0))
        {
            // Whatever a name means that is declared only here and in files whose use is known, it tells nothing new.
            if (node is SimpleNameSyntax simple && _declared[simple.Identifier.ValueText].IsSubsetOf(known))
                continue;
            if (
                model.GetSymbolInfo(node).Symbol is not { } symbol
                || symbol is INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol
            )
                continue;
            foreach (var declared in DeclarationsOf(symbol))
            {
                if (declared.SyntaxTree.FilePath.Length == 0 || !known.Add(Below(declared.SyntaxTree)))
                    continue;
                var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                _uses.Add(new(from, Below(declared.SyntaxTree), symbol.ToDisplayString(), line));
            }
        }
    }

    // What can mean something that is declared in the house: its names, and what names nothing.
    IEnumerable<SyntaxNode> Asked(SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantNodes(static node => node is not UsingDirectiveSyntax)
            .Where(node =>
                node is SimpleNameSyntax name
                    ? _declared.ContainsKey(name.Identifier.ValueText)
                    : node is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax
            );

    void Declare(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes(static node => node is not BlockSyntax))
        {
            var name = node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier,
                DelegateDeclarationSyntax type => type.Identifier,
                MethodDeclarationSyntax method => method.Identifier,
                PropertyDeclarationSyntax property => property.Identifier,
                VariableDeclaratorSyntax field => field.Identifier,
                EnumMemberDeclarationSyntax member => member.Identifier,
                ParameterSyntax parameter => parameter.Identifier,
                EventDeclarationSyntax @event => @event.Identifier,
                _ => default,
            };
            if (name.ValueText is not { Length: > 0 } text)
                continue;
            if (!_declared.TryGetValue(text, out var files))
                _declared[text] = files = [];
            files.Add(Below(tree));
        }
    }

    // A member's own file, so that a type in several files does not hang all of them together; what the compiler declares (a record's
    // members, a constructor) stands in its type's.
    static ImmutableArray<SyntaxReference> DeclarationsOf(ISymbol symbol)
    {
        for (var each = symbol.OriginalDefinition; each is not null; each = each.ContainingType)
        {
            if (!each.DeclaringSyntaxReferences.IsEmpty)
                return each.DeclaringSyntaxReferences;
        }

        return [];
    }

    /// <summary>The groups of files that use each other in a circle, each in the order of its files.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Cycles()
    {
        var next = _uses.GroupBy(use => use.From, use => use.To).ToDictionary(uses => uses.Key, uses => uses.ToList());
        var numbers = new Dictionary<string, int>();
        var lowest = new Dictionary<string, int>();
        var open = new Stack<string>();
        var found = new List<IReadOnlyList<string>>();
        foreach (var file in next.Keys)
        {
            if (!numbers.ContainsKey(file))
                Visit(file);
        }

        return found;

        // Tarjan's: a file from which no earlier one can be reached closes its group.
        void Visit(string file)
        {
            numbers[file] = lowest[file] = numbers.Count;
            open.Push(file);
            foreach (var used in next.GetValueOrDefault(file) ?? [])
            {
                if (!numbers.ContainsKey(used))
                    Visit(used);
                if (open.Contains(used))
                    lowest[file] = Math.Min(lowest[file], lowest[used]);
            }

            if (lowest[file] != numbers[file])
                return;
            var group = new List<string>();
            do group.Add(open.Pop());
            while (group[^1] != file);
            if (group.Count > 1)
                found.Add([.. group.Order(StringComparer.Ordinal)]);
        }
    }

    string Below(SyntaxTree tree) => Path.GetRelativePath(_sources, tree.FilePath).Replace('\\', '/');
}

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace StyleLint.Tests.Growth;

/// <summary>
/// Loads the engine and what it stands on a second time, rewritten so that each method, each turn of a loop and each character that the
/// framework looks through for it is counted. A count is the same on any machine, however busy, and the program that ships has no counter
/// in it.
/// </summary>
sealed class StepCounter : AssemblyLoadContext
{
    static readonly string Here = AppContext.BaseDirectory;

    // The expressions of rules are run by the framework's own interpreter: it is counted as well.
    static readonly ImmutableArray<string> Counted =
    [
        Path.Combine(Here, "StyleLint.dll"),
        Path.Combine(Here, "Markdig.dll"),
        Path.Combine(Here, "YamlDotNet.dll"),
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Text.RegularExpressions.dll"),
    ];

    static readonly Lazy<StepCounter> Shared = new(() => new());

    // There is one count.
    static readonly Lock Gate = new();

    readonly Dictionary<string, MemoryStream> _rewritten = new(StringComparer.Ordinal);
    readonly List<string> _methods = [];

    StepCounter()
        : base("counted")
    {
        foreach (var path in Counted)
            _rewritten[Path.GetFileNameWithoutExtension(path)] = Rewrite(path);
        Static<Action<ImmutableArray<string>>>(nameof(CountedRun.Begin))([.. _methods]);
    }

    /// <summary>What some work costs.</summary>
    /// <param name="work">The work, one of <see cref="CountedRun"/>.</param>
    /// <param name="text">What it is done to.</param>
    /// <param name="path">The path that goes by.</param>
    public static Cost Of(Action<string, string> work, string text, string path = "draft.md")
    {
        lock (Gate)
        {
            var run = Shared.Value.Static<Action<string, string>>(work.Method.Name);
            var take = Shared.Value.Static<Func<long[]>>(nameof(CountedRun.Take));
            // What is read once in a run is no part of it.
            run("", path);
            take();
            var before = GC.GetAllocatedBytesForCurrentThread();
            run(text, path);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            var byMethod = take();
            return new(byMethod.Sum(), bytes, byMethod);
        }
    }

    /// <summary>Names the methods that have grown most.</summary>
    public static string Worst(Cost small, Cost large)
    {
        var most = large
            .ByMethod.Select((count, at) => (Grown: count - (small.ByMethod[at] * 4), At: at))
            .OrderByDescending(each => each.Grown)
            .Take(8);
        return string.Join(
            ", ",
            most.Select(each => $"{Shared.Value._methods[each.At]} {small.ByMethod[each.At]:N0} → {large.ByMethod[each.At]:N0}")
        );
    }

    // The tests are loaded a second time too, so that they find the rewritten engine under the names they know.
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is { } name && _rewritten.TryGetValue(name, out var image))
        {
            image.Position = 0;
            return LoadFromStream(image);
        }

        return assemblyName.Name == typeof(StepCounter).Assembly.GetName().Name
            ? LoadFromAssemblyPath(typeof(StepCounter).Assembly.Location)
            : null;
    }

    T Static<T>(string method)
        where T : Delegate =>
        LoadFromAssemblyPath(typeof(StepCounter).Assembly.Location)
            .GetType(typeof(CountedRun).FullName!)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!
            .CreateDelegate<T>();

    MemoryStream Rewrite(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Here);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using var module = ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver });
        // What is compiled ahead in the file would be run instead of what is written here.
        module.Attributes = (module.Attributes | ModuleAttributes.ILOnly) & ~ModuleAttributes.StrongNameSigned;
        module.Architecture = TargetArchitecture.I386;
        var step = module.ImportReference(typeof(Steps).GetMethod(nameof(Steps.Step)));
        var scans = new Scans(module, module.ImportReference(typeof(Steps).GetMethod(nameof(Steps.Scan))));
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).ToList())
        {
            var number = _methods.Count;
            _methods.Add($"{method.DeclaringType.Name}.{method.Name}");
            method.Body.SimplifyMacros();
            scans.Replace(method.Body, number);
            AddSteps(method.Body, number, step);
            method.Body.OptimizeMacros();
        }

        scans.Add();
        var image = new MemoryStream();
        module.Write(image);
        return image;
    }

    static void AddSteps(Mono.Cecil.Cil.MethodBody body, int number, MethodReference step)
    {
        var offsets = new Dictionary<Instruction, int>();
        foreach (var each in body.Instructions)
            offsets.Add(each, offsets.Count);
        // Where a jump back leads is where a loop begins.
        var places = body
            .Instructions.SelectMany(from => Targets(from).Where(to => offsets[to] <= offsets[from]))
            .Append(body.Instructions[0])
            .ToHashSet();
        var il = body.GetILProcessor();
        foreach (var place in places)
        {
            // The instruction itself becomes the count, so that whatever leads there comes through it.
            var rest = il.Create(OpCodes.Nop);
            (rest.OpCode, rest.Operand) = (place.OpCode, place.Operand);
            (place.OpCode, place.Operand) = (OpCodes.Ldc_I4, number);
            var count = il.Create(OpCodes.Call, step);
            il.InsertAfter(place, count);
            il.InsertAfter(count, rest);
        }
    }

    static IEnumerable<Instruction> Targets(Instruction from) =>
        from.Operand switch
        {
            Instruction to => [to],
            Instruction[] several => several,
            _ => [],
        };
}

/// <summary>What some work costs.</summary>
/// <param name="Steps">Methods begun, turns of loops, and characters looked through, eight for a step.</param>
/// <param name="Bytes">Memory taken.</param>
/// <param name="ByMethod">The steps by method.</param>
sealed record Cost(long Steps, long Bytes, long[] ByMethod);

using BenchmarkDotNet.Running;
using StyleLint.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(DraftBenchmarks).Assembly).Run(args);

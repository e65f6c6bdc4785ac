using Hengjian.Collect;

namespace Hengjian.Server.Patrols;

/// <summary>What one line of work sees of the world: its clock, how it waits, and its network.</summary>
public sealed record Lane(TimeProvider Clock, IPause Pause, INetwork Network);

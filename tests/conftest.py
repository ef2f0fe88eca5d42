"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# Speed is measured in benchmarks/: how long an example takes here says how busy the machine is.
settings.register_profile("zvitar", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("zvitar")

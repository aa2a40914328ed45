"""What all test folders share."""

from hypothesis import settings

settings.register_profile("govmodel", deadline=None)  # the first call may load a library
settings.load_profile("govmodel")

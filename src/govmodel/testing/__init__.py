"""What a plugin is tested with: the laws that every model obeys, as tests, and strategies.

It needs the extra ``testing``.
"""

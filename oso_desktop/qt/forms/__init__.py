"""qt/forms"""
